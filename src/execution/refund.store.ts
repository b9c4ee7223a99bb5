import type { Tx } from '../kernel/database.ts'
import type { Refund } from './refund.ts'

const tables = (tx: Tx) => tx.withTables<{ refund: Refund }>()

export function listRefunds(tx: Tx, caseId: string): Promise<Refund[]> {
  return tables(tx).selectFrom('refund').selectAll().where('caseId', '=', caseId).orderBy('recordedAt').execute()
}

/** A voucher is used once. */
export async function isVoucherKnown(tx: Tx, voucherNumber: string | undefined): Promise<boolean> {
  if (voucherNumber === undefined) return false
  const known = tables(tx).selectFrom('refund').select('voucherNumber').where('voucherNumber', '=', voucherNumber)
  return (await known.executeTakeFirst()) !== undefined
}

export async function insertRefund(tx: Tx, row: Refund): Promise<void> {
  await tables(tx).insertInto('refund').values(row).execute()
}
