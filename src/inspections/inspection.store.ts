import type { Tx } from '../kernel/database.ts'
import type {
  Finding,
  Inspection,
  InspectionRecord,
  Recheck,
  RectificationItem,
  RectificationOrder,
  Visit,
} from './inspection.ts'

type Json<Row, Key extends keyof Row> = Omit<Row, Key> & Record<Key, string>
type Tables = {
  inspection: Inspection
  inspectionVisit: Visit
  inspectionRecord: Json<InspectionRecord, 'findings'>
  rectificationOrder: Json<RectificationOrder, 'items'>
  recheck: Json<Recheck, 'results'>
}
const tables = (tx: Tx) => tx.withTables<Tables>()

export function getInspection(tx: Tx, id: string): Promise<Inspection> {
  return tables(tx).selectFrom('inspection').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
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

export async function insertRecheck(tx: Tx, row: Recheck): Promise<void> {
  const results = JSON.stringify(row.results)
  await tables(tx)
    .insertInto('recheck')
    .values({ ...row, results })
    .execute()
}
