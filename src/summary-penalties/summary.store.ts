import { findPaymentByReceipt } from '../execution/payment.store.ts'
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

/** A receipt is given once, whatever the procedure the fine came from. */
export async function isReceiptKnown(tx: Tx, receiptNumber: string | undefined): Promise<boolean> {
  if (receiptNumber === undefined) return false
  const own = await tables(tx)
    .selectFrom('summaryPayment')
    .select('id')
    .where('receiptNumber', '=', receiptNumber)
    .executeTakeFirst()
  return (own ?? (await findPaymentByReceipt(tx, receiptNumber))) !== undefined
}

export async function insertSummaryPayment(tx: Tx, row: SummaryPayment): Promise<void> {
  await tables(tx).insertInto('summaryPayment').values(row).execute()
}
