/** The parts of what the server answers about the law, by name. */
import type { AvailableAct } from '../../../src/acts/index.ts'
import type { LawChanges } from '../../../src/law-changes/index.ts'
import type { ComparisonPage, LawTable, Shelf, StatutePage } from '../../../src/statutes/index.ts'

export type LawRow = LawTable['rows'][number]
export type RowKind = LawRow['kind']
export type Standing = LawRow['standing']
export type ShelfRow = Shelf[number]
export type Line = StatutePage['lines'][number]
export type Words = ComparisonPage['changes'][number]['words']
export type LawChange = LawChanges['changes'][number]
export type ChangedArticle = LawChange['articles'][number]
export type LawTask = ChangedArticle['tasks'][number]
export type LawChangesPage = LawChanges & { act: AvailableAct }
