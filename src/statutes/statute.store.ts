/** The texts of the statute library. A version's row in `law_statute` says when it applies; these tables say what it says. */
import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import { articlesOf, countsOf, type StatuteArticle, type StatuteCounts, type StatuteLine } from './statute-text.ts'

export type StatuteText = {
  agencyId: string
  statute: string
  version: Day
  source: string
  textSha256: string
  importedOn: Day
  /** Null: installed with the example. */
  importedBy: string | null
}
type OfVersion = { agencyId: string; statute: string; version: Day }
type ArticleRow = OfVersion & Pick<StatuteArticle, 'article' | 'insertion' | 'chapter' | 'text'>
type Tables = {
  statuteText: StatuteText & StatuteCounts
  statuteLine: OfVersion & StatuteLine
  statuteArticle: ArticleRow
}
const tables = (tx: Tx) => tx.withTables<Tables>()

/** Puts a text in place of whatever this version had: a corrected import replaces the faulty one whole. */
export async function setStatuteText(tx: Tx, text: StatuteText, lines: StatuteLine[]): Promise<void> {
  const { agencyId, statute, version, ...told } = text
  const counts = countsOf(lines)
  const of = { agencyId, statute, version }
  for (const table of ['statuteLine', 'statuteArticle'] as const)
    await tables(tx).deleteFrom(table).where('statute', '=', statute).where('version', '=', version).execute()
  await tables(tx)
    .insertInto('statuteText')
    .values({ ...of, ...told, ...counts })
    .onConflict((on) => on.columns(['agencyId', 'statute', 'version']).doUpdateSet({ ...told, ...counts }))
    .execute()
  await insertLines(tx, of, lines)
  await insertArticles(tx, of, articlesOf(lines))
}

/** In one statement: a statute has hundreds of lines. */
async function insertLines(tx: Tx, { agencyId, statute, version }: OfVersion, lines: StatuteLine[]): Promise<void> {
  await sql`
    insert into statute_line (agency_id, statute, version, place, kind, article, insertion, paragraph, item, text)
    select ${agencyId}::uuid, ${statute}::text, ${version}::date, place, kind, article, insertion, paragraph, item, text
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
      as line(place int, kind text, article int, insertion int, paragraph int, item int, text text)`.execute(tx)
}

async function insertArticles(tx: Tx, of: OfVersion, articles: StatuteArticle[]): Promise<void> {
  const rows = articles.map(({ article, insertion, chapter, text }) => ({ article, insertion, chapter, text }))
  await sql`
    insert into statute_article (agency_id, statute, version, article, insertion, chapter, text)
    select ${of.agencyId}::uuid, ${of.statute}::text, ${of.version}::date, article, insertion, chapter, text
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(article int, insertion int, chapter text, text text)`.execute(
    tx,
  )
}

export function findStatuteText(
  tx: Tx,
  { statute, version }: Pick<StatuteText, 'statute' | 'version'>,
): Promise<(StatuteText & StatuteCounts) | undefined> {
  return tables(tx)
    .selectFrom('statuteText')
    .selectAll()
    .where('statute', '=', statute)
    .where('version', '=', version)
    .executeTakeFirst()
}

export function listStatuteTexts(tx: Tx, statute?: string): Promise<(StatuteText & StatuteCounts)[]> {
  const all = tables(tx).selectFrom('statuteText').selectAll().orderBy('statute').orderBy('version')
  return (statute === undefined ? all : all.where('statute', '=', statute)).execute()
}

export type KeptArticle = Pick<StatuteArticle, 'article' | 'insertion' | 'chapter' | 'text'>

export function listArticles(
  tx: Tx,
  { statute, version }: Pick<StatuteText, 'statute' | 'version'>,
): Promise<KeptArticle[]> {
  return tables(tx)
    .selectFrom('statuteArticle')
    .select(['article', 'insertion', 'chapter', 'text'])
    .where('statute', '=', statute)
    .where('version', '=', version)
    .orderBy('article')
    .orderBy('insertion')
    .execute()
}

export function listLines(
  tx: Tx,
  { statute, version }: Pick<StatuteText, 'statute' | 'version'>,
): Promise<StatuteLine[]> {
  return tables(tx)
    .selectFrom('statuteLine')
    .select(['place', 'kind', 'article', 'insertion', 'paragraph', 'item', 'text'])
    .where('statute', '=', statute)
    .where('version', '=', version)
    .orderBy('place')
    .execute()
}

/** All that is kept of every version, in the order of statute, version and article. */
export function listAllArticles(tx: Tx): Promise<(KeptArticle & Pick<StatuteText, 'statute' | 'version'>)[]> {
  return tables(tx)
    .selectFrom('statuteArticle')
    .select(['statute', 'version', 'article', 'insertion', 'chapter', 'text'])
    .orderBy('statute')
    .orderBy('version', 'desc')
    .orderBy('article')
    .orderBy('insertion')
    .execute()
}
