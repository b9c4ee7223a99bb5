import type { Tx } from '../kernel/database.ts'
import type { Licence, LicenceEvent } from './licence.ts'

type Tables = {
  licence: Licence
  /** `particulars` is JSON text going in. */
  licenceEvent: Omit<LicenceEvent, 'particulars'> & { particulars: string }
}
const tables = (tx: Tx) => tx.withTables<Tables>()

export async function insertLicence(tx: Tx, row: Licence): Promise<void> {
  await tables(tx).insertInto('licence').values(row).execute()
}

export async function insertLicenceEvent(tx: Tx, row: LicenceEvent): Promise<void> {
  await tables(tx)
    .insertInto('licenceEvent')
    .values({ ...row, particulars: JSON.stringify(row.particulars) })
    .execute()
}
