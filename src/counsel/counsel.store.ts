import type { Tx } from '../kernel/database.ts'
import type { Counsel, CounselOpinion, CounselRequest } from './counsel.ts'

type RequestRow = Omit<CounselRequest, 'papers'> & { papers: string }
const tables = (tx: Tx) =>
  tx.withTables<{ counsel: Counsel; counselRequest: RequestRow; counselOpinion: CounselOpinion }>()

export function listEngagements(tx: Tx, licenceNumber: string): Promise<Counsel[]> {
  return tables(tx).selectFrom('counsel').selectAll().where('licenceNumber', '=', licenceNumber).execute()
}

export function findCounsel(tx: Tx, id: string): Promise<Counsel | undefined> {
  return tables(tx).selectFrom('counsel').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function insertCounsel(tx: Tx, row: Counsel): Promise<void> {
  await tables(tx).insertInto('counsel').values(row).execute()
}

export async function findCounselRequest(tx: Tx, id: string): Promise<CounselRequest | undefined> {
  const row = await tables(tx).selectFrom('counselRequest').selectAll().where('id', '=', id).executeTakeFirst()
  return row && { ...row, papers: row.papers as unknown as CounselRequest['papers'] }
}

export async function insertCounselRequest(tx: Tx, row: CounselRequest): Promise<void> {
  await tables(tx)
    .insertInto('counselRequest')
    .values({ ...row, papers: JSON.stringify(row.papers) })
    .execute()
}

export async function insertCounselOpinion(tx: Tx, row: CounselOpinion): Promise<void> {
  await tables(tx).insertInto('counselOpinion').values(row).execute()
}
