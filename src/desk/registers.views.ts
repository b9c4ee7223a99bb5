/** Registers as the desk shows them. */
import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import type { Day, Instant } from '../kernel/day.ts'

type PersonRow = { id: string; name: string; post: string | null; section: string }

export async function listPeople(tx: Tx): Promise<PersonRow[]> {
  const result = await sql<PersonRow>`
    select person.id, person.name, held.post, section.name as section
    from person join section on section.id = person.section_id
    left join post_term held on held.person_id = person.id and held.held_until is null order by person.id`.execute(tx)
  return result.rows
}

export async function listSubjectNames(tx: Tx): Promise<{ id: string; name: string; creditCode: string | null }[]> {
  const result = await sql<{ id: string; name: string; creditCode: string | null }>`
    select id, name, credit_code from subject order by registered_at desc limit 500`.execute(tx)
  return result.rows
}

/** Legal counsel and public lawyers whose engagement runs on that day. */
export async function listEngagedCounsel(tx: Tx, today: Day): Promise<{ id: string; name: string; note: string }[]> {
  const result = await sql<{ id: string; name: string; note: string }>`
    select id, name, firm as note from counsel where ${today}::date between held_from and held_until order by name`.execute(
    tx,
  )
  return result.rows
}

type RefusalRow = {
  at: Instant
  account: string
  act: string
  code: string
  reason: string
  basis: unknown
  from: string
  total: number
}

export const refusalsAPage = 20

export async function listRefusals(tx: Tx, page: number): Promise<RefusalRow[]> {
  const result = await sql<RefusalRow>`
    select tried.at, person.name as account, tried.act, tried.code, tried.reason, tried.basis, tried.client_address as from, count(*) over () as total
    from refused_attempt tried join account on account.id = tried.account_id join person on person.id = account.person_id
    order by tried.at desc, tried.id desc limit ${refusalsAPage} offset ${(page - 1) * refusalsAPage}`.execute(tx)
  return result.rows
}

/** The published items of inspection: others may not be inspected. */
export async function listInspectionItems(tx: Tx): Promise<{ code: string; name: string }[]> {
  const result = await sql<{ code: string; name: string }>`
    select code, name from power where category = 'inspection' and held_until is null order by code`.execute(tx)
  return result.rows
}
