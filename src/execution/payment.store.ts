import type { Tx } from '../kernel/database.ts'
import type { Payment } from './payment.ts'

const tables = (tx: Tx) => tx.withTables<{ payment: Payment }>()

export function listPayments(tx: Tx, caseId: string): Promise<Payment[]> {
  return tables(tx).selectFrom('payment').selectAll().where('caseId', '=', caseId).orderBy('recordedAt').execute()
}

export function findPaymentByReceipt(tx: Tx, receiptNumber: string): Promise<Payment | undefined> {
  return tables(tx).selectFrom('payment').selectAll().where('receiptNumber', '=', receiptNumber).executeTakeFirst()
}

export async function insertPayment(tx: Tx, row: Payment): Promise<void> {
  await tables(tx).insertInto('payment').values(row).execute()
}
