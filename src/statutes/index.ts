/** The door of the statute library: how a text is taken apart, and what two versions differ in. */
export { shortTitle } from '../law/citations-in-text.ts'
export { type ArticleChange, changeKinds, compareVersions } from './compare-versions.ts'
export type { ImportReport } from './import-report.ts'
export { parseStatute } from './parse-statute.ts'
export { plainText } from './plain-lines.ts'
export { versionDayOf } from './text-dates.ts'
