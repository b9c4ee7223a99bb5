/** Applications for certificates, annual checks and photos. The certificates and their events are kept by officers. */
import type { Tx } from '../kernel/database.ts'
import type { Day, Instant } from '../kernel/day.ts'
import {
  type CertificateEventRow,
  type CertificateRow,
  findCertificate,
  listCertificateEvents,
  listEnforcementCategories,
} from '../officers/officer.store.ts'

export type CertificateApplication = {
  id: string
  agencyId: string
  personId: string
  category: string
  area: string
  reason: string
  appliedBy: string
  appliedAt: Instant
}
export type CertificateCheck = {
  id: string
  agencyId: string
  certificateId: string
  year: number
  result: 'passed' | 'failed'
  checkedOn: Day
  opinion: string
  recordedBy: string
  recordedAt: Instant
}
export type OfficerPhoto = {
  id: string
  agencyId: string
  personId: string
  sha256: string
  sizeBytes: number
  mediaType: 'image/jpeg' | 'image/png'
  takenOn: Day
  recordedBy: string
  recordedAt: Instant
}
type Person = { id: string; name: string; sectionId: string }
type Running = { subjectId: string; rowId: string; dueOn: Day; metOn: Day | null }
type Tables = {
  certificateApplication: CertificateApplication
  certificateCheck: CertificateCheck
  officerPhoto: OfficerPhoto
  person: Person
  deadline: Running
}
const tables = (tx: Tx) => tx.withTables<Tables>()

export async function insertApplication(tx: Tx, row: CertificateApplication): Promise<void> {
  await tables(tx).insertInto('certificateApplication').values(row).execute()
}

export async function insertCheck(tx: Tx, row: CertificateCheck): Promise<void> {
  await tables(tx).insertInto('certificateCheck').values(row).execute()
}

export async function insertPhoto(tx: Tx, row: OfficerPhoto): Promise<void> {
  await tables(tx).insertInto('officerPhoto').values(row).execute()
}

/** What the acts on one certificate look at; without an id, or with an unknown one, there is nothing. */
export async function loadCertificate(tx: Tx, id: string | undefined): Promise<CertificateFacts> {
  if (id === undefined) return { application: undefined, certificate: undefined, events: [], checks: [] }
  const [application, certificate, events, checks] = await Promise.all([
    tables(tx).selectFrom('certificateApplication').selectAll().where('id', '=', id).executeTakeFirst(),
    findCertificate(tx, { id }),
    listCertificateEvents(tx, id),
    tables(tx).selectFrom('certificateCheck').selectAll().where('certificateId', '=', id).orderBy('year').execute(),
  ])
  return { application, certificate, events, checks }
}

export type CertificateFacts = {
  application: CertificateApplication | undefined
  certificate: CertificateRow | undefined
  events: CertificateEventRow[]
  checks: CertificateCheck[]
}

export async function loadIssuing(tx: Tx, { personId, number }: { personId?: string; number?: string }) {
  const [person, sameNumber, categories] = await Promise.all([
    personId === undefined ? undefined : findPerson(tx, personId),
    number === undefined ? undefined : findCertificate(tx, { number }),
    listEnforcementCategories(tx),
  ])
  return { person, sameNumber, categories }
}

export function findPerson(tx: Tx, id: string): Promise<Person | undefined> {
  return tables(tx).selectFrom('person').select(['id', 'name', 'sectionId']).where('id', '=', id).executeTakeFirst()
}

/** Of these certificates, those whose running deadline of this row ends on that day or before. */
export async function listDueBy(tx: Tx, ids: string[], { rowId, by }: { rowId: string; by: Day }): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await tables(tx)
    .selectFrom('deadline')
    .select('subjectId')
    .where('subjectId', 'in', ids)
    .where('rowId', '=', rowId)
    .where('metOn', 'is', null)
    .where('dueOn', '<=', by)
    .execute()
  return rows.map(({ subjectId }) => subjectId)
}

/** Of these certificates, those whose last term is over. */
export async function listRunOut(tx: Tx, ids: string[], today: Day): Promise<string[]> {
  const found = await Promise.all(
    ids.map(async (id) => ({
      certificate: await findCertificate(tx, { id }),
      events: await listCertificateEvents(tx, id),
    })),
  )
  return found.flatMap(({ certificate, events }) => {
    if (!certificate) return []
    const last = [certificate.validUntil, ...events.flatMap(({ validUntil }) => validUntil ?? [])].toSorted().at(-1)
    return last !== undefined && last < today ? [certificate.id] : []
  })
}
