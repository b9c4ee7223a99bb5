/** 印章使用登记, and whether the seal comes with the document or is set by its keeper. */
import type { Tx } from '../kernel/database.ts'
import type { Day, Instant } from '../kernel/day.ts'
import type { SealManner } from './seal.ts'

type Seal = 'agency' | 'enforcement'

export type SealUse = {
  documentId: string
  agencyId: string
  seal: Seal
  manner: SealManner
  contentSha256: string
  usedAt: Instant
  usedBy: string
}

export type SealMannerRow = {
  id: string
  agencyId: string
  manner: SealManner
  heldFrom: Day
  reason: string
  setAt: Instant
  setBy: string
}

const tables = (tx: Tx) => tx.withTables<{ sealUse: SealUse; sealManner: SealMannerRow }>()

export function findSealUse(tx: Tx, documentId: string): Promise<SealUse | undefined> {
  return tables(tx).selectFrom('sealUse').selectAll().where('documentId', '=', documentId).executeTakeFirst()
}

export function listSealUses(tx: Tx, documentIds: string[]): Promise<SealUse[]> {
  if (documentIds.length === 0) return Promise.resolve([])
  return tables(tx).selectFrom('sealUse').selectAll().where('documentId', 'in', documentIds).execute()
}

export async function insertSealUses(tx: Tx, rows: SealUse[]): Promise<void> {
  if (rows.length > 0) await tables(tx).insertInto('sealUse').values(rows).execute()
}

export async function insertSealManner(tx: Tx, row: SealMannerRow): Promise<void> {
  await tables(tx).insertInto('sealManner').values(row).execute()
}

/** Until a bureau says otherwise the seal comes with the document, and its use is registered by the same act. */
export async function sealMannerOn(tx: Tx, on: Day): Promise<SealManner> {
  const row = await tables(tx)
    .selectFrom('sealManner')
    .select('manner')
    .where('heldFrom', '<=', on)
    .orderBy('heldFrom', 'desc')
    .orderBy('setAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.manner ?? 'with-issue'
}
