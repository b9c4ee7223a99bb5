import type { Tx } from '../kernel/database.ts'
import type { SummaryPayment } from './summary.ts'

const tables = (tx: Tx) => tx.withTables<{ summaryPayment: SummaryPayment }>()

export function listSummaryPayments(tx: Tx, proceedingId: string): Promise<SummaryPayment[]> {
  return tables(tx)
    .selectFrom('summaryPayment')
    .selectAll()
    .where('proceedingId', '=', proceedingId)
    .orderBy('recordedAt')
    .execute()
}

export async function insertSummaryPayment(tx: Tx, row: SummaryPayment): Promise<void> {
  await tables(tx).insertInto('summaryPayment').values(row).execute()
}
