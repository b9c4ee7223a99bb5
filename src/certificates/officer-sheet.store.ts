/** What the register holds, as the columns of the spreadsheet say it. */
import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import type { KnownOfficers } from './officer-sheet.ts'

type Certificates = KnownOfficers['certificates']

/** `numbers`: only certificates with these; undefined: every one there is. */
export async function loadKnownOfficers(tx: Tx, numbers?: string[]): Promise<KnownOfficers> {
  const [sections, persons, certificates] = await Promise.all([
    sql<KnownOfficers['sections'][number]>`select id, name from section order by name`.execute(tx),
    sql<KnownOfficers['persons'][number]>`select id, name, section_id from person order by id`.execute(tx),
    listSheetCertificates(tx, numbers),
  ])
  return { sections: sections.rows, persons: persons.rows, certificates }
}

async function listSheetCertificates(tx: Tx, numbers: string[] | undefined): Promise<Certificates> {
  const result = await sql<Certificates[number]>`
    select person.id as person_id, person.name, section.name as section, coalesce(held_post.post, '') as post, held.number,
      held.category, held.area, held.valid_from, coalesce(held.issuer, '') as issuer,
      greatest(held.valid_until, (select max(valid_until) from certificate_event where certificate_id = held.id and kind = 'renewed')) as valid_until
    from officer_certificate held join person on person.id = held.person_id join section on section.id = person.section_id
    left join lateral (select post from post_term where person_id = person.id and held_until is null order by held_from desc limit 1) held_post on true
    where ${numbers ?? null}::text[] is null or held.number = any(${numbers ?? null}::text[])
    order by held.number`.execute(tx)
  return result.rows
}
