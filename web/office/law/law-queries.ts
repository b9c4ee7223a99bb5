/** Every question about the law, with the key under which the answer is kept. */
import type { Day } from '../../../src/kernel/day.ts'
import type * as statutes from '../../../src/statutes/index.ts'
import { question } from '../queries.ts'
import type * as contract from './law-contract.ts'

export const lawQuery = question<statutes.LawTable>(['law'], '/api/law')
export const lawRowQuery = (kind: string, key: string) =>
  question<statutes.LawRowPage>(['law', kind, key], `/api/law/${kind}/${encodeURIComponent(key)}`)
export const shelfQuery = question<contract.ShelfRow[]>(['statutes'], '/api/statutes')
export const lawChangesQuery = question<contract.LawChangesPage>(['law-changes'], '/api/law-changes')

export type ArticlePlace = { statute: string; article: number; on?: Day | undefined }
export const articleQuery = ({ statute, article, on }: ArticlePlace) =>
  question<statutes.ArticlePage>(
    ['statutes', statute, 'article', article, on],
    `/api/statutes/${encodeURIComponent(statute)}/articles/${article}${asked({ on })}`,
  )
export const statuteQuery = (statute: string, version: string | undefined) =>
  question<statutes.StatutePage>(
    ['statutes', statute, version],
    `/api/statutes/${encodeURIComponent(statute)}${asked({ version })}`,
  )
export const comparisonQuery = (statute: string, between: { before: string; after: string }) =>
  question<statutes.ComparisonPage>(
    ['statutes', statute, 'comparison', between],
    `/api/statutes/${encodeURIComponent(statute)}/comparison${asked(between)}`,
  )

export type StatuteSearch = {
  q?: string | undefined
  statute?: string | undefined
  on?: string | undefined
  page?: number | undefined
}
export const searchQuery = ({ page, ...search }: StatuteSearch) => {
  const parameters = asked({ ...search, page: page === undefined ? undefined : String(page) })
  return question<statutes.SearchPage>(['statutes', 'search', parameters], `/api/statute-search${parameters}`)
}

function asked(parameters: Record<string, string | undefined>): string {
  const known = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return known.length === 0 ? '' : `?${new URLSearchParams(known)}`
}
