/** The door of the statute library: how a text is taken apart, and what two versions differ in. */
import type { lawRowPage, lawTable } from './law-table.ts'
import type { articlePage, comparisonPage, searchPage, shelf, statutePage } from './statute-pages.ts'

export { shortTitle } from '../law/citations-in-text.ts'
export { type ArticleChange, changeKinds, compareVersions } from './compare-versions.ts'
export type { ImportReport } from './import-report.ts'
export { parseStatute } from './parse-statute.ts'
export { plainText } from './plain-lines.ts'
export { versionDayOf } from './text-dates.ts'

type Answer<Page extends (...asked: never[]) => Promise<unknown>> = NonNullable<Awaited<ReturnType<Page>>>

/** What the server answers about the law. */
export type LawTable = Answer<typeof lawTable>
export type LawRowPage = Answer<typeof lawRowPage>
export type Shelf = Answer<typeof shelf>
export type StatutePage = Answer<typeof statutePage>
/** Of a text in force on that day; of any other the server answers that it knows none. */
export type ArticlePage = Extract<Answer<typeof articlePage>, { known: true }>
export type ComparisonPage = Answer<typeof comparisonPage>
export type SearchPage = Answer<typeof searchPage>
