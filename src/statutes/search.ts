/** Full-text search: every article in force on a day that holds all the words. Reads each, for they are few; no index can miss. Pure. */
import type { Day } from '../kernel/day.ts'
import { normalised } from '../kernel/search-terms.ts'
import type { StatuteVersion } from '../law/law-book.ts'
import type { StatuteArticle } from './statute-text.ts'

export type SearchQuestion = { q: string; statute: string; on: Day; page: number }
export type Searched = Pick<StatuteArticle, 'article' | 'insertion' | 'chapter' | 'text'> & {
  statute: string
  version: Day
  /** As it is searched: 总 则 is 总则. */
  searched: string
  applies: Pick<StatuteVersion, 'from' | 'until'>
}

export const pageSize = 20

/** The words of a question, as they are searched. */
function wordsOf(q: string): string[] {
  return [...new Set(q.split(/\s+/).map(searchedText))].filter((word) => word !== '')
}

export function searchedText(text: string): string {
  return normalised(text).replace(/[^\S\n]+/g, '')
}

/** Where the words stand most often comes first; what is equal keeps the order of the library. */
export function searchArticles(articles: Searched[], { q, statute, on, page }: SearchQuestion) {
  const words = wordsOf(q)
  if (words.length === 0) return { words, total: 0, rows: [] }
  const found = articles
    .filter((one) => (statute === '' || one.statute === statute) && isInForce(one, on))
    .filter(({ searched }) => words.every((word) => searched.includes(word)))
    .map((one) => ({ one, hits: words.reduce((sum, word) => sum + one.searched.split(word).length - 1, 0) }))
    .toSorted((left, right) => right.hits - left.hits)
  const rows = found.slice((page - 1) * pageSize, page * pageSize).map(({ one }) => one)
  return { words, total: found.length, rows }
}

function isInForce({ applies: { from, until } }: Searched, on: Day): boolean {
  return from <= on && (until === null || on <= until)
}
