import type { Tx } from '../kernel/database.ts'
import type { Payment } from './payment.ts'

/** `receipt`: a view of the receipts of every kind of payment. */
type Tables = { payment: Payment; standingPayment: Payment; receipt: { agencyId: string; receiptNumber: string } }
const tables = (tx: Tx) => tx.withTables<Tables>()

/** Those made on the decision that stands: what was paid on a revoked one is given back. */
export function listPayments(tx: Tx, caseId: string): Promise<Payment[]> {
  return tables(tx)
    .selectFrom('standingPayment')
    .selectAll()
    .where('caseId', '=', caseId)
    .orderBy('recordedAt')
    .execute()
}

/** A receipt is given once, whatever the procedure the fine came from. */
export async function isReceiptKnown(tx: Tx, receiptNumber: string | undefined): Promise<boolean> {
  if (receiptNumber === undefined) return false
  const known = tables(tx).selectFrom('receipt').select('receiptNumber').where('receiptNumber', '=', receiptNumber)
  return (await known.executeTakeFirst()) !== undefined
}

export async function insertPayment(tx: Tx, row: Payment): Promise<void> {
  await tables(tx).insertInto('payment').values(row).execute()
}
