import { listAgencyIds } from '../identity/account.store.ts'
import { type Database, readOnly } from '../kernel/database.ts'
import { getAgency } from './organisation.store.ts'

/** The agency's names, remembered: they change with a restructuring, not with a request. */
export function getAgencyName(db: Database) {
  const known = new Map<string, { id: string; name: string; shortName: string }>()
  return async (agencyId: string) => {
    const remembered = known.get(agencyId)
    if (remembered) return remembered
    const { name, shortName } = await readOnly(db, agencyId, getAgency)
    const agency = { id: agencyId, name, shortName }
    known.set(agencyId, agency)
    return agency
  }
}

/** Undefined where several agencies share an installation. */
export async function findOnlyAgency(db: Database) {
  const [agencyId, another] = await listAgencyIds(db)
  return agencyId === undefined || another !== undefined ? undefined : getAgencyName(db)(agencyId)
}
