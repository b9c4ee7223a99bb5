/** Questions of the statute library's screens: full-text search over the articles in force on a day. */
import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import { bindingTerms } from '../kernel/search-terms.ts'
import { searchTextOf } from './statute.store.ts'

export const pageSize = 20

export type SearchQuestion = { q: string; statute: string; on: Day; page: number }
export type FoundArticle = {
  statute: string
  version: Day
  article: number
  insertion: number
  chapter: string
  text: string
  hits: number
  total: number
}

/** The words of a question, as they are searched. */
export function wordsOf(q: string): string[] {
  return [...new Set(q.split(/\s+/).map(searchTextOf))].filter((word) => word !== '')
}

/**
 * Every word must stand in the article. The pairs narrow by index, the text decides; what names the words most often
 * comes first.
 */
export async function searchArticles(tx: Tx, { q, statute, on, page }: SearchQuestion): Promise<FoundArticle[]> {
  const words = wordsOf(q)
  if (words.length === 0) return []
  const terms = words.flatMap(bindingTerms)
  const result = await sql<FoundArticle>`
    select held.statute, held.version, held.article, held.insertion, held.chapter, held.text, counted.hits,
      count(*) over ()::int as total
    from statute_article held
    join law_statute applies on applies.agency_id = held.agency_id and applies.statute = held.statute and applies.version = held.version
    cross join lateral (
      select min(found)::int as least, sum(found)::int as hits
      from (select (length(held.search_text) - length(replace(held.search_text, word, ''))) / length(word) as found
            from unnest(${words}::text[]) as word) each) counted
    where held.search_terms @> ${terms}::text[] and counted.least > 0
      and applies.in_force_from <= ${on}::date and coalesce(applies.in_force_until, ${on}::date) >= ${on}::date
      and (${statute} = '' or held.statute = ${statute})
    order by counted.hits desc, held.statute, held.version desc, held.article, held.insertion
    limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(tx)
  return result.rows
}
