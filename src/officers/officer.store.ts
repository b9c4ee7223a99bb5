import type { Expression } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import type { CertificateEvent, Officer } from './officer.ts'

export type CertificateRow = {
  id: string
  agencyId: string
  personId: string
  number: string
  category: string
  area: string
  validFrom: Day
  validUntil: Day
}
export type CertificateEventRow = {
  id: string
  agencyId: string
  certificateId: string
  kind: CertificateEvent['kind']
  effectiveOn: Day
  reason: string
}
type Tables = {
  officerCertificate: CertificateRow
  certificateEvent: CertificateEventRow
  person: { id: string; name: string }
}
const tables = (tx: Tx) => tx.withTables<Tables>()

/** The officers of these ids, with every certificate they ever held; a person without one has an empty list. */
export async function listOfficers(tx: Tx, personIds: string[]): Promise<Officer[]> {
  if (personIds.length === 0) return []
  const found = new Map((await listOfficersAmong(tx, personIds)).map((officer) => [officer.personId, officer]))
  return personIds.map((personId) => found.get(personId)).filter((officer) => officer !== undefined)
}

/** Everybody who ever held a certificate, in no order. */
export function listCertificateHolders(tx: Tx): Promise<Officer[]> {
  return listOfficersAmong(tx, tables(tx).selectFrom('officerCertificate').select('personId').$asScalar())
}

/** The same in no order, also of persons whom the database has yet to find. */
export async function listOfficersAmong(tx: Tx, personIds: string[] | Expression<string>): Promise<Officer[]> {
  const rows = await tables(tx)
    .selectFrom('person')
    .leftJoin('officerCertificate as held', 'held.personId', 'person.id')
    .leftJoin('certificateEvent as event', 'event.certificateId', 'held.id')
    .select(['person.id as personId', 'person.name', 'held.number', 'held.category', 'held.area'])
    .select(['held.validFrom', 'held.validUntil', 'event.kind', 'event.effectiveOn'])
    .where('person.id', 'in', personIds)
    .orderBy('held.validFrom')
    .execute()
  const byPerson = Map.groupBy(rows, (row) => row.personId)
  return [...byPerson].map(([personId, own]) => ({
    personId,
    name: own[0]?.name ?? '',
    certificates: certificatesOf(own),
  }))
}

type Held = Pick<CertificateRow, 'number' | 'category' | 'area' | 'validFrom' | 'validUntil'>
/** Of a left join: all null where the person holds no certificate. */
type Joined = { [Key in keyof Held]: Held[Key] | null } & {
  kind: CertificateEvent['kind'] | null
  effectiveOn: Day | null
}

function certificatesOf(rows: Joined[]): Officer['certificates'] {
  const byNumber = Map.groupBy(rows, (row) => row.number)
  return [...byNumber].flatMap(([number, [first, ...rest]]) => {
    if (!number || !first) return []
    const events = [first, ...rest].flatMap(({ kind, effectiveOn }) =>
      kind && effectiveOn ? [{ kind, effectiveOn }] : [],
    )
    const { category, area, validFrom, validUntil } = first as Held
    return [{ number, category, area, validFrom, validUntil, events }]
  })
}

export async function insertCertificate(tx: Tx, row: CertificateRow): Promise<void> {
  await tables(tx).insertInto('officerCertificate').values(row).execute()
}

export async function insertCertificateEvent(tx: Tx, row: CertificateEventRow): Promise<void> {
  await tables(tx).insertInto('certificateEvent').values(row).execute()
}

export function findCertificate(tx: Tx, number: string): Promise<CertificateRow | undefined> {
  return tables(tx).selectFrom('officerCertificate').selectAll().where('number', '=', number).executeTakeFirst()
}
