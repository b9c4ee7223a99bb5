import { searchedNumber } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import type { KnownRecordal, Recordal, RecordalEnd } from './recordal.ts'

type Tables = {
  /** `particulars` is JSON text going in. */
  recordal: Omit<Recordal, 'particulars'> & { particulars: string }
  recordalEnd: RecordalEnd
}
const tables = (tx: Tx) => tx.withTables<Tables>()

/** By the number on the form of registration, however its brackets were typed. */
export async function findRecordal(tx: Tx, number: string | undefined): Promise<KnownRecordal | undefined> {
  if (number === undefined) return undefined
  const row = await tables(tx)
    .selectFrom('recordal')
    .selectAll()
    .where('number', '=', searchedNumber(number))
    .executeTakeFirst()
  if (!row) return undefined
  const end = await tables(tx).selectFrom('recordalEnd').selectAll().where('recordalId', '=', row.id).executeTakeFirst()
  return { ...row, particulars: row.particulars as unknown as Recordal['particulars'], end }
}

export async function insertRecordal(tx: Tx, row: Recordal): Promise<void> {
  await tables(tx)
    .insertInto('recordal')
    .values({ ...row, particulars: JSON.stringify(row.particulars) })
    .execute()
}

export async function insertRecordalEnd(tx: Tx, row: RecordalEnd): Promise<void> {
  await tables(tx).insertInto('recordalEnd').values(row).execute()
}
