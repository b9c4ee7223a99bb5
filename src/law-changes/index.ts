/** The door of the law-change radar. */
import type { lawChangesPage } from './law-changes-page.ts'

export type LawChanges = Awaited<ReturnType<typeof lawChangesPage>>
