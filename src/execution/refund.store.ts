import type { Tx } from '../kernel/database.ts'
import type { Refund } from './refund.ts'

const tables = (tx: Tx) => tx.withTables<{ refund: Refund }>()

export function listRefunds(tx: Tx, caseId: string): Promise<Refund[]> {
  return tables(tx).selectFrom('refund').selectAll().where('caseId', '=', caseId).orderBy('recordedAt').execute()
}

export async function insertRefund(tx: Tx, row: Refund): Promise<void> {
  await tables(tx).insertInto('refund').values(row).execute()
}
