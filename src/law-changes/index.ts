/** The door of the law-change radar. */
import type { lawChangesPage } from './law-changes-page.ts'

export { outcomes } from './outcome.ts'
export type LawChanges = Awaited<ReturnType<typeof lawChangesPage>>
