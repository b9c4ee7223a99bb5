/** Certificates with whoever holds them, as the desk shows them. */
import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import type { Day, Instant } from '../kernel/day.ts'
import type { Certificate } from '../officers/index.ts'

export type OfficerRow = Certificate & {
  id: string
  certificateId: string
  name: string
  section: string
  post: string | null
  issuer: string | null
  photoSha256: string | null
  checkedYears: number[]
}

/** Every certificate there is, or those of one person, in the order of their numbers. */
export async function listOfficerRows(tx: Tx, personId?: string): Promise<OfficerRow[]> {
  const result = await sql<OfficerRow>`
    select person.id, held.id as certificate_id, person.name, section.name as section, held.number, held.category,
      held.area, held.issuer, held.valid_from, held.valid_until,
      (select post from post_term where person_id = person.id and held_until is null order by held_from desc limit 1) as post,
      (select sha256 from officer_photo photo where photo.person_id = person.id order by recorded_at desc limit 1) as photo_sha256,
      array(select year from certificate_check where certificate_id = held.id and result = 'passed' order by year) as checked_years,
      (select coalesce(jsonb_agg(jsonb_build_object('from', held_from, 'until', held_until)), '[]')
       from enforcement_category where position(enforcement_category.name in held.category) > 0) as serves,
      coalesce((select jsonb_agg(jsonb_build_object('kind', kind, 'effectiveOn', effective_on, 'validUntil', event.valid_until) order by effective_on, event.id)
                from certificate_event event where certificate_id = held.id), '[]') as events
    from officer_certificate held join person on person.id = held.person_id join section on section.id = person.section_id
    where ${personId ?? null}::uuid is null or person.id = ${personId ?? null}::uuid
    order by held.number`.execute(tx)
  return result.rows
}

type PersonHead = {
  id: string
  name: string
  section: string
  post: string | null
  legalQualification: string | null
  roles: string[] | null
  photo: { sha256: string; mediaType: string; takenOn: Day } | null
}

export async function findPersonHead(tx: Tx, id: string): Promise<PersonHead | undefined> {
  const result = await sql<PersonHead>`
    select person.id, person.name, section.name as section, person.legal_qualification,
      (select roles from account where person_id = person.id limit 1) as roles,
      (select post from post_term where person_id = person.id and held_until is null order by held_from desc limit 1) as post,
      (select jsonb_build_object('sha256', sha256, 'mediaType', media_type, 'takenOn', taken_on)
       from officer_photo photo where photo.person_id = person.id order by recorded_at desc limit 1) as photo
    from person join section on section.id = person.section_id where person.id = ${id}::uuid`.execute(tx)
  return result.rows[0]
}

/** What a person has done since a day, by act; and what waits in the person's hands now. */
export async function listDone(
  tx: Tx,
  personId: string,
  since: Day,
): Promise<{ act: string; count: number; last: Instant }[]> {
  const result = await sql<{ act: string; count: number; last: Instant }>`
    select act, count(distinct entry_id)::int as count, max(at) as last
    from step_taken join account on account.id = step_taken.account_id
    where account.person_id = ${personId}::uuid and at >= ${since}::date
    group by act order by count desc, act limit 100`.execute(tx)
  return result.rows
}

/** Matters in hand by kind: those whose life has not ended. */
export async function countInHand(
  tx: Tx,
  personId: string,
): Promise<{ cases: number; inspections: number; proceedings: number }> {
  const result = await sql<{ cases: number; inspections: number; proceedings: number }>`
    with open as (select distinct subject_id from life where not ended)
    select
      (select count(distinct case_id)::int from case_handler join open on open.subject_id = case_id where person_id = ${personId}::uuid) as cases,
      (select count(*)::int from inspection join open on open.subject_id = inspection.id where ${personId}::uuid = any(officers)) as inspections,
      (select count(*)::int from proceeding join open on open.subject_id = proceeding.id where ${personId}::uuid = any(handlers)) as proceedings`.execute(
    tx,
  )
  return result.rows[0] ?? { cases: 0, inspections: 0, proceedings: 0 }
}

type CertificateHead = {
  id: string
  number: string | null
  personId: string
  name: string
  section: string
  category: string
  area: string
  issuer: string | null
  validFrom: Day | null
  validUntil: Day | null
  reason: string | null
}

/** A certificate, or what was applied for and is not issued yet. */
export async function findCertificateHead(tx: Tx, id: string): Promise<CertificateHead | undefined> {
  const result = await sql<CertificateHead>`
    select coalesce(held.id, applied.id) as id, held.number, person.id as person_id, person.name, section.name as section,
      coalesce(held.category, applied.category) as category, coalesce(held.area, applied.area) as area, held.issuer,
      held.valid_from, held.valid_until, applied.reason
    from (select ${id}::uuid as id) asked
    left join officer_certificate held on held.id = asked.id
    left join certificate_application applied on applied.id = asked.id
    join person on person.id = coalesce(held.person_id, applied.person_id)
    join section on section.id = person.section_id`.execute(tx)
  return result.rows[0]
}
