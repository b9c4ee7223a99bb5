import type { Tx } from '../kernel/database.ts'
import type { ReliefGrant, ReliefPayment } from './relief.ts'

const tables = (tx: Tx) => tx.withTables<{ reliefGrant: ReliefGrant; reliefPayment: ReliefPayment }>()

/** What this household has been granted of this kind for this disaster. */
export function findGrant(
  tx: Tx,
  { subjectId, kind, occurredOn }: Pick<ReliefGrant, 'subjectId' | 'kind' | 'occurredOn'>,
): Promise<ReliefGrant | undefined> {
  return tables(tx)
    .selectFrom('reliefGrant')
    .selectAll()
    .where('subjectId', '=', subjectId)
    .where('kind', '=', kind)
    .where('occurredOn', '=', occurredOn)
    .executeTakeFirst()
}

export async function insertGrant(tx: Tx, row: ReliefGrant): Promise<void> {
  await tables(tx).insertInto('reliefGrant').values(row).execute()
}

export function listReliefPayments(tx: Tx, proceedingId: string): Promise<ReliefPayment[]> {
  return tables(tx)
    .selectFrom('reliefPayment')
    .selectAll()
    .where('proceedingId', '=', proceedingId)
    .orderBy('recordedAt')
    .execute()
}

/** A voucher pays once, whomever. */
export async function isVoucherKnown(tx: Tx, voucher: string | undefined): Promise<boolean> {
  if (voucher === undefined) return false
  const row = await tables(tx)
    .selectFrom('reliefPayment')
    .select('id')
    .where('voucher', '=', voucher)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertReliefPayment(tx: Tx, row: ReliefPayment): Promise<void> {
  await tables(tx).insertInto('reliefPayment').values(row).execute()
}
