import type { Tx } from '../kernel/database.ts'
import { type HeldLicence, heldLicence, type Licence, type LicenceEvent } from './licence.ts'

type Matter = { proceedingId: string; agencyId: string; licenceId: string }
type Tables = {
  licence: Licence
  /** `particulars` is JSON text going in. */
  licenceEvent: Omit<LicenceEvent, 'particulars'> & { particulars: string }
  licenceMatter: Matter
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

/** Which licence a later proceeding is about. */
export async function insertMatter(tx: Tx, row: Matter): Promise<void> {
  await tables(tx).insertInto('licenceMatter').values(row).execute()
}

/** The licence that this proceeding is about; undefined where it is itself the application for one. */
export async function findHeldOf(tx: Tx, proceedingId: string): Promise<HeldLicence | undefined> {
  const row = await tables(tx)
    .selectFrom('licence')
    .innerJoin('licenceMatter', 'licenceMatter.licenceId', 'licence.id')
    .selectAll('licence')
    .where('licenceMatter.proceedingId', '=', proceedingId)
    .executeTakeFirst()
  return row && heldLicence(row, await listEvents(tx, row.id))
}

/** The licence that was granted by this proceeding. */
export async function findGrantedBy(tx: Tx, licenceId: string): Promise<HeldLicence | undefined> {
  const row = await tables(tx)
    .selectFrom('licence')
    .selectAll()
    .where('proceedingId', '=', licenceId)
    .executeTakeFirst()
  return row && heldLicence(row, await listEvents(tx, row.id))
}

/** Whatever was granted to this party, however often registered, the oldest first. */
export async function listHeldBy(tx: Tx, subjectIds: string[]): Promise<HeldLicence[]> {
  const rows = await tables(tx)
    .selectFrom('licence')
    .selectAll()
    .where('subjectId', 'in', subjectIds)
    .orderBy('recordedAt')
    .execute()
  const held: HeldLicence[] = []
  for (const row of rows) held.push(heldLicence(row, await listEvents(tx, row.id)))
  return held
}

/** Oldest first. */
async function listEvents(tx: Tx, licenceId: string): Promise<LicenceEvent[]> {
  const rows = await tables(tx)
    .selectFrom('licenceEvent')
    .selectAll()
    .where('licenceId', '=', licenceId)
    .orderBy('recordedAt')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, particulars: row.particulars as unknown as LicenceEvent['particulars'] }))
}
