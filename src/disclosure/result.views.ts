/** Published results besides penalties: reads of the public store. */
import { type SqlBool, sql } from 'kysely'
import type { Database } from '../kernel/database.ts'
import { bindingTerms, normalised } from '../kernel/search-terms.ts'
import type { ResultList, ResultPage, ResultQuestion } from './portal-pages.ts'
import type { PublicResult, ResultRow } from './result.ts'

const tables = (db: Database) => db.withTables<{ result: ResultRow }>().withSchema('portal')
const pageSize = 20

export async function listResults(db: Database, asked: ResultQuestion): Promise<ResultList> {
  let found = tables(db).selectFrom('result').where('withdrawnOn', 'is', null)
  for (const word of asked.q.split(/\s+/).filter((part) => part !== '')) found = found.where(holds(word))
  const kinds = await found
    .select('kind')
    .select((on) => on.fn.countAll<number>().as('count'))
    .groupBy('kind')
    .execute()
  const ofKind = asked.kind === '' ? found : found.where('kind', '=', asked.kind)
  const rows = await ofKind
    .select(['id', 'kind', 'number', 'title', 'party', 'decidedOn', 'publishedOn'])
    .orderBy('decidedOn', 'desc')
    .orderBy('id', 'desc')
    .limit(pageSize)
    .offset((asked.page - 1) * pageSize)
    .execute()
  const counted = kinds.filter(({ kind }) => asked.kind === '' || kind === asked.kind)
  return {
    ...{ asked, pageSize, kinds },
    total: counted.reduce((sum, { count }) => sum + count, 0),
    rows: rows.map((row) => ({ ...row, title: row.title ?? '', party: row.party ?? '' })),
  }
}

/** The pairs narrow by index, the text decides: a hit holds the word itself. */
function holds(word: string) {
  const like = `%${normalised(word).replace(/[\\%_]/g, (mark) => `\\${mark}`)}%`
  return sql<SqlBool>`search_terms @> ${bindingTerms(word)}::text[] and search_text like ${like}`
}

export async function findResult(db: Database, id: string): Promise<ResultPage | undefined> {
  const row = await tables(db).selectFrom('result').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const { kind, number, agencyName, decidedOn, withdrawnOn, withdrawnReason, publishedOn, bodySha256, body } = row
  if (body === null) {
    const gone = { withdrawnOn: withdrawnOn ?? decidedOn, reason: withdrawnReason ?? '' }
    return { standing: 'withdrawn', kind, number, agencyName, decidedOn, ...gone }
  }
  return { standing: 'published', publishedOn, bodySha256, shown: JSON.parse(body) as PublicResult }
}
