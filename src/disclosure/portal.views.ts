/** What the public pages show: reads of the public store as the role that can read nothing else. */
import { type SqlBool, sql } from 'kysely'
import type { Database } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import { bindingTerms, normalised } from '../kernel/search-terms.ts'
import type { FlowchartRow, PublicDecisionRow } from './portal.store.ts'
import type {
  DecisionList,
  DecisionPage,
  DecisionQuestion,
  DecisionSummary,
  ProcedureLink,
  ProcedurePage,
  ProcedureSheet,
  PublicAgency,
} from './portal-pages.ts'
import type { PublicDecision } from './publication.ts'

type Tables = { decision: PublicDecisionRow; flowchart: FlowchartRow; agency: PublicAgency; remedy: PublicRemedyRow }
/** What is pending against a published decision. */
type PublicRemedyRow = { decisionId: string; remedy: 'reconsideration' | 'litigation' }
const tables = (db: Database) => db.withTables<Tables>().withSchema('portal')

const pageSize = 20

export function findAgency(db: Database): Promise<PublicAgency | undefined> {
  return tables(db).selectFrom('agency').selectAll().orderBy('name').limit(1).executeTakeFirst()
}

/** On the site today: published, not withdrawn, not past its last public day. */
const shownOn = (db: Database, today: Day) =>
  tables(db)
    .selectFrom('decision')
    .where('withdrawnOn', 'is', null)
    .where((on) => on.or([on('publicUntil', 'is', null), on('publicUntil', '>=', today)]))

export async function listDecisions(db: Database, asked: DecisionQuestion, today: Day): Promise<DecisionList> {
  let found = shownOn(db, today)
  for (const word of asked.q.split(/\s+/).filter((part) => part !== '')) found = found.where(holds(word))
  const years = await found
    .select(sql<string>`to_char(decided_on, 'YYYY')`.as('year'))
    .select((on) => on.fn.countAll<number>().as('count'))
    .groupBy('year')
    .orderBy('year', 'desc')
    .execute()
  const ofYear =
    asked.year === ''
      ? found
      : found
          .where('decidedOn', '>=', `${asked.year}-01-01` as Day)
          .where('decidedOn', '<=', `${asked.year}-12-31` as Day)
  const rows = await summaries(ofYear.offset((asked.page - 1) * pageSize))
  const total = years
    .filter(({ year }) => asked.year === '' || year === asked.year)
    .reduce((sum, { count }) => sum + count, 0)
  return { asked, rows, total, pageSize, years }
}

/** The pairs narrow by index, the text decides: a hit holds the word itself. */
function holds(word: string) {
  const like = `%${normalised(word).replace(/[\\%_]/g, (mark) => `\\${mark}`)}%`
  const terms = bindingTerms(word)
  return sql<SqlBool>`search_terms @> ${terms}::text[] and search_text like ${like}`
}

export async function listLatest(db: Database, today: Day): Promise<{ rows: DecisionSummary[]; total: number }> {
  const rows = await summaries(shownOn(db, today), 6)
  const counted = await shownOn(db, today)
    .select((on) => on.fn.countAll<number>().as('count'))
    .executeTakeFirst()
  return { rows, total: counted?.count ?? 0 }
}

async function summaries(found: ReturnType<typeof shownOn>, limit = pageSize): Promise<DecisionSummary[]> {
  const rows = await found
    .select(['id', 'number', 'title', 'party', 'agencyName', 'measures', 'fineFen', 'decidedOn', 'publishedOn'])
    .orderBy('decidedOn', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, title: row.title ?? '', party: row.party ?? '', fineFen: row.fineFen ?? 0 }))
}

export async function findDecision(db: Database, id: string, today: Day): Promise<DecisionPage | undefined> {
  const row = await tables(db).selectFrom('decision').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const { number, agencyName, decidedOn, publicUntil, withdrawnOn, body } = row
  if (withdrawnOn !== null || body === null)
    return {
      standing: 'withdrawn',
      ...{ number, agencyName, decidedOn },
      withdrawnOn: withdrawnOn ?? decidedOn,
      reason: row.withdrawnReason ?? '',
    }
  if (publicUntil !== null && publicUntil < today)
    return { standing: 'expired', number, agencyName, decidedOn, publicUntil }
  const shown = JSON.parse(body) as PublicDecision
  const { publishedOn, bodySha256 } = row
  const remedyState = await remedyStateOf(db, id)
  return { standing: 'published', id, publishedOn, document: null, bodySha256, shown, remedyState }
}

const pending = { reconsideration: '行政复议中', litigation: '行政诉讼中' } as const

async function remedyStateOf(db: Database, decisionId: string): Promise<string | null> {
  const rows = await tables(db)
    .selectFrom('remedy')
    .select('remedy')
    .distinct()
    .where('decisionId', '=', decisionId)
    .orderBy('remedy', 'desc')
    .execute()
  return rows.length === 0 ? null : rows.map(({ remedy }) => pending[remedy]).join('、')
}

export function listProcedures(db: Database): Promise<ProcedureLink[]> {
  return tables(db).selectFrom('flowchart').select(['name', 'label']).orderBy('place').execute()
}

export async function findProcedure(db: Database, name: string): Promise<ProcedurePage | undefined> {
  const row = await tables(db)
    .selectFrom('flowchart')
    .select(['name', 'label', 'svg', 'steps'])
    .where('name', '=', name)
    .executeTakeFirst()
  return row && { ...row, steps: row.steps as unknown as ProcedurePage['steps'] }
}

/** The same on paper: what the sheet is made of, and nothing that changes while the table stands. */
export async function findProcedureSheet(db: Database, name: string): Promise<ProcedureSheet | undefined> {
  const row = await tables(db)
    .selectFrom('flowchart')
    .select(['label', 'steps', 'courses', 'since'])
    .where('name', '=', name)
    .executeTakeFirst()
  const agency = row && (await findAgency(db))
  if (!row || !agency) return undefined
  return {
    title: `${row.label}流程图`,
    agencyName: agency.name,
    since: row.since,
    courses: row.courses as unknown as ProcedureSheet['courses'],
    steps: row.steps as unknown as ProcedureSheet['steps'],
  }
}
