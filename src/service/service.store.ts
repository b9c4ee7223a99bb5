import { type Insertable, sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import { listOfficers } from '../officers/officer.store.ts'
import type { ServiceAddress } from './address.ts'
import type { Handover } from './handover.ts'
import type { Service, ServiceAttempt, ServiceNotice, ServiceStanding } from './service.ts'

type Json<Row extends { how: unknown }> = Omit<Row, 'how'> & { how: unknown }
type Tables = {
  service: Json<Service>
  serviceAttempt: Json<ServiceAttempt>
  serviceNotice: Json<ServiceNotice>
  serviceAddress: ServiceAddress
  serviceHandover: Handover
}
const tables = (tx: Tx) => tx.withTables<Tables>()

/** How a service came out: served, posted, or not served; each has a table of its own. */
export type ServiceRecord =
  | { kind: 'served'; row: Service }
  | { kind: 'posted'; row: ServiceNotice }
  | { kind: 'failed'; row: ServiceAttempt }

export async function insertServiceRecord(tx: Tx, { kind, row }: ServiceRecord): Promise<void> {
  const kept = { ...row, how: JSON.stringify(row.how) } as never
  const table = ({ served: 'service', posted: 'serviceNotice', failed: 'serviceAttempt' } as const)[kind]
  await tables(tx).insertInto(table).values(kept).execute()
}

export async function insertHandover(tx: Tx, row: Insertable<Handover>): Promise<void> {
  await tables(tx).insertInto('serviceHandover').values(row).execute()
}

export async function insertServiceAddress(tx: Tx, row: ServiceAddress): Promise<void> {
  await tables(tx).insertInto('serviceAddress').values(row).execute()
}

/** What was confirmed last, of what was confirmed on or before that day. */
export function findServiceAddress(tx: Tx, subjectId: string, on?: Day): Promise<ServiceAddress | undefined> {
  return tables(tx)
    .selectFrom('serviceAddress')
    .selectAll()
    .where('subjectId', '=', subjectId)
    .where((eb) => (on === undefined ? sql.lit(true) : eb('confirmedOn', '<=', on)))
    .orderBy('confirmedOn', 'desc')
    .orderBy('recordedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** What was served of these subjects' documents, oldest first. */
export async function listServices(tx: Tx, subjectIds: string[]): Promise<Service[]> {
  const rows = await tables(tx)
    .selectFrom('service')
    .selectAll()
    .where('subjectId', 'in', subjectIds)
    .orderBy('recordedAt')
    .execute()
  return rows as Service[]
}

/** The day of effect; undefined while it is not served. */
export async function findServedOn(tx: Tx, documentId: string): Promise<Day | undefined> {
  const row = await tables(tx)
    .selectFrom('service')
    .select('servedOn')
    .where('documentId', '=', documentId)
    .executeTakeFirst()
  return row?.servedOn
}

/** Who has taken the service of this document over, and has not handed it back. */
export async function findTaker(tx: Tx, documentId: string): Promise<string | null> {
  const latest = await tables(tx)
    .selectFrom('serviceHandover')
    .select('personId')
    .where('documentId', '=', documentId)
    .orderBy('recordedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return latest?.personId ?? null
}

/** `partyId`: on whom the document is served. */
export async function loadServiceStanding(
  tx: Tx,
  { documentId, partyId }: { documentId: string | undefined; partyId: string },
): Promise<ServiceStanding> {
  const address = await findServiceAddress(tx, partyId)
  if (documentId === undefined) return { attempts: [], notice: undefined, address, taker: undefined }
  const [attempts, notice, takerId] = await Promise.all([
    listAttempts(tx, documentId),
    findNotice(tx, documentId),
    findTaker(tx, documentId),
  ])
  const [taker] = takerId === null ? [] : await listOfficers(tx, [takerId])
  return { attempts, notice, address, taker }
}

/** Oldest first. */
async function listAttempts(tx: Tx, documentId: string): Promise<ServiceAttempt[]> {
  const rows = await tables(tx)
    .selectFrom('serviceAttempt')
    .selectAll()
    .where('documentId', '=', documentId)
    .orderBy('triedOn')
    .orderBy('recordedAt')
    .execute()
  return rows as ServiceAttempt[]
}

async function findNotice(tx: Tx, documentId: string): Promise<ServiceNotice | undefined> {
  const row = await tables(tx)
    .selectFrom('serviceNotice')
    .selectAll()
    .where('documentId', '=', documentId)
    .executeTakeFirst()
  return row as ServiceNotice | undefined
}
