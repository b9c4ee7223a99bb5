import { type Expression, sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import type { Day, Instant } from '../kernel/day.ts'
import type { Certificate, CertificateEvent, Held, Officer } from './officer.ts'

export type CertificateRow = Held & { id: string; agencyId: string; personId: string; issuer: string | null }
/** `basis`: 法律|条|款|项. */
export type CertificateEventRow = {
  id: string
  agencyId: string
  certificateId: string
  kind: CertificateEvent['kind']
  effectiveOn: Day
  validUntil: Day | null
  document: string | null
  basis: string | null
  reason: string
  recordedBy: string
  recordedAt: Instant
}
export type EnforcementCategory = {
  id: string
  agencyId: string
  name: string
  heldFrom: Day
  heldUntil: Day | null
  source: string
  standing: 'verified' | 'unverified'
}
type Tables = {
  officerCertificate: CertificateRow
  certificateEvent: CertificateEventRow
  enforcementCategory: EnforcementCategory
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

const serves = sql<
  Certificate['serves']
>`(select coalesce(jsonb_agg(jsonb_build_object('from', held_from, 'until', held_until)), '[]')
  from enforcement_category where position(name in held.category) > 0)`

/** The same in no order, also of persons whom the database has yet to find. */
export async function listOfficersAmong(tx: Tx, personIds: string[] | Expression<string>): Promise<Officer[]> {
  const rows = await tables(tx)
    .selectFrom('person')
    .leftJoin('officerCertificate as held', 'held.personId', 'person.id')
    .leftJoin('certificateEvent as event', 'event.certificateId', 'held.id')
    .select(['person.id as personId', 'person.name', 'held.number', 'held.category', 'held.area'])
    .select(['held.validFrom', 'held.validUntil', 'event.kind', 'event.effectiveOn'])
    .select(['event.validUntil as renewedUntil', serves.as('serves')])
    .where('person.id', 'in', personIds)
    .orderBy('held.validFrom')
    .orderBy('event.effectiveOn')
    .orderBy('event.id')
    .execute()
  const byPerson = Map.groupBy(rows, (row) => row.personId)
  return [...byPerson].map(([personId, own]) => ({
    personId,
    name: own[0]?.name ?? '',
    certificates: certificatesOf(own),
  }))
}

/** Of a left join: all null where the person holds no certificate. */
type Joined = { [Key in keyof Held]: Held[Key] | null } & {
  kind: CertificateEvent['kind'] | null
  effectiveOn: Day | null
  renewedUntil: Day | null
  serves: Certificate['serves']
}

function certificatesOf(rows: Joined[]): Officer['certificates'] {
  const byNumber = Map.groupBy(rows, (row) => row.number)
  return [...byNumber].flatMap(([number, [first, ...rest]]) => {
    if (!number || !first) return []
    const events = [first, ...rest].flatMap(({ kind, effectiveOn, renewedUntil: validUntil }) =>
      kind && effectiveOn ? [{ kind, effectiveOn, validUntil }] : [],
    )
    const { category, area, validFrom, validUntil } = first as Held
    return [{ number, category, area, validFrom, validUntil, events, serves: first.serves }]
  })
}

export async function insertCertificate(tx: Tx, row: CertificateRow): Promise<void> {
  await tables(tx).insertInto('officerCertificate').values(row).execute()
}

export async function insertCertificateEvent(tx: Tx, row: CertificateEventRow): Promise<void> {
  await tables(tx).insertInto('certificateEvent').values(row).execute()
}

export function findCertificate(tx: Tx, by: { number: string } | { id: string }): Promise<CertificateRow | undefined> {
  const [column, value] = 'id' in by ? (['id', by.id] as const) : (['number', by.number] as const)
  return tables(tx).selectFrom('officerCertificate').selectAll().where(column, '=', value).executeTakeFirst()
}

/** In the order of their days. */
export function listCertificateEvents(tx: Tx, certificateId: string): Promise<CertificateEventRow[]> {
  return tables(tx)
    .selectFrom('certificateEvent')
    .selectAll()
    .where('certificateId', '=', certificateId)
    .orderBy('effectiveOn')
    .orderBy('id')
    .execute()
}

export function listEnforcementCategories(tx: Tx): Promise<EnforcementCategory[]> {
  return tables(tx).selectFrom('enforcementCategory').selectAll().orderBy('heldFrom').execute()
}

export async function insertEnforcementCategories(tx: Tx, rows: EnforcementCategory[]): Promise<void> {
  await tables(tx).insertInto('enforcementCategory').values(rows).execute()
}

export async function endEnforcementCategory(tx: Tx, id: string, heldUntil: Day): Promise<void> {
  await tables(tx).updateTable('enforcementCategory').set({ heldUntil }).where('id', '=', id).execute()
}
