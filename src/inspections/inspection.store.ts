import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import type {
  Finding,
  Inspection,
  InspectionRecord,
  InspectionSource,
  NoticeGiven,
  Recheck,
  RectificationExtension,
  RectificationItem,
  RectificationOrder,
  Visit,
} from './inspection.ts'

type Json<Row, Key extends keyof Row> = Omit<Row, Key> & Record<Key, string>
type Tables = {
  inspection: Inspection
  inspectionNotice: NoticeGiven
  inspectionVisit: Visit
  rectificationExtension: RectificationExtension
  inspectionRecord: Json<InspectionRecord, 'findings'>
  rectificationOrder: Json<RectificationOrder, 'items'>
  recheck: Json<Recheck, 'results'>
}
const tables = (tx: Tx) => tx.withTables<Tables>()

export function getInspection(tx: Tx, id: string): Promise<Inspection> {
  return tables(tx).selectFrom('inspection').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
}

/** The sources of the inspections of this unit planned for the year of that day, itself apart. */
export async function listSourcesInYear(
  tx: Tx,
  { id, subjectId, plannedOn }: Pick<Inspection, 'subjectId' | 'plannedOn'> & { id?: string },
): Promise<InspectionSource[]> {
  const year = plannedOn.slice(0, 4)
  const rows = await tables(tx)
    .selectFrom('inspection')
    .select('source')
    .where('subjectId', '=', subjectId)
    .$if(id !== undefined, (query) => query.where('id', '<>', id ?? ''))
    .where('plannedOn', '>=', `${year}-01-01` as Day)
    .where('plannedOn', '<=', `${year}-12-31` as Day)
    .execute()
  return rows.map((row) => row.source)
}

export function findNotice(tx: Tx, inspectionId: string): Promise<NoticeGiven | undefined> {
  return tables(tx)
    .selectFrom('inspectionNotice')
    .selectAll()
    .where('inspectionId', '=', inspectionId)
    .executeTakeFirst()
}

export async function insertNotice(tx: Tx, row: NoticeGiven): Promise<void> {
  await tables(tx).insertInto('inspectionNotice').values(row).execute()
}

/** The latest application for more time. */
export function findExtension(tx: Tx, inspectionId: string): Promise<RectificationExtension | undefined> {
  return tables(tx)
    .selectFrom('rectificationExtension')
    .selectAll()
    .where('inspectionId', '=', inspectionId)
    .orderBy('appliedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function insertExtension(tx: Tx, row: RectificationExtension): Promise<void> {
  await tables(tx).insertInto('rectificationExtension').values(row).execute()
}

export function findVisit(tx: Tx, inspectionId: string): Promise<Visit | undefined> {
  return tables(tx)
    .selectFrom('inspectionVisit')
    .selectAll()
    .where('inspectionId', '=', inspectionId)
    .executeTakeFirst()
}

export async function findRecord(tx: Tx, inspectionId: string): Promise<InspectionRecord | undefined> {
  const row = await tables(tx)
    .selectFrom('inspectionRecord')
    .selectAll()
    .where('inspectionId', '=', inspectionId)
    .executeTakeFirst()
  return row && { ...row, findings: row.findings as unknown as Finding[] }
}

export async function findOrder(tx: Tx, inspectionId: string): Promise<RectificationOrder | undefined> {
  const row = await tables(tx)
    .selectFrom('rectificationOrder')
    .selectAll()
    .where('inspectionId', '=', inspectionId)
    .executeTakeFirst()
  return row && { ...row, items: row.items as unknown as RectificationItem[] }
}

export async function insertInspection(tx: Tx, row: Inspection): Promise<void> {
  await tables(tx).insertInto('inspection').values(row).execute()
}

export async function insertVisit(tx: Tx, row: Visit): Promise<void> {
  await tables(tx).insertInto('inspectionVisit').values(row).execute()
}

export async function insertRecord(tx: Tx, row: InspectionRecord): Promise<void> {
  const findings = JSON.stringify(row.findings)
  await tables(tx)
    .insertInto('inspectionRecord')
    .values({ ...row, findings })
    .execute()
}

export async function insertOrder(tx: Tx, row: RectificationOrder): Promise<void> {
  const items = JSON.stringify(row.items)
  await tables(tx)
    .insertInto('rectificationOrder')
    .values({ ...row, items })
    .execute()
}

/** The latest re-check tells whether what was ordered has been done. */
export async function findRecheck(tx: Tx, inspectionId: string): Promise<Recheck | undefined> {
  const row = await tables(tx)
    .selectFrom('recheck')
    .selectAll()
    .where('inspectionId', '=', inspectionId)
    .orderBy('recordedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, results: row.results as unknown as Recheck['results'] }
}

export async function insertRecheck(tx: Tx, row: Recheck): Promise<void> {
  const results = JSON.stringify(row.results)
  await tables(tx)
    .insertInto('recheck')
    .values({ ...row, results })
    .execute()
}
