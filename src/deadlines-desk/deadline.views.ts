/** Running deadlines with whose matter they are, for the screen, the calendar and the notices: SELECTs, never writing. */
import { sql } from 'kysely'
import type { DeadlineRecord } from '../acts/index.ts'
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'

export type SubjectKind = 'case' | 'inspection' | 'proceeding' | 'certificate'
export type DeskRow = DeadlineRecord & {
  kind: SubjectKind
  title: string
  party: string
  handlers: { id: string; name: string; section: string }[]
}

/** `windows`: rows that only have to run out; over, they concern nobody any more. */
export type DeskQuestion = {
  today: Day
  windows: string[]
  roles: string[]
  personId: string
  /** Whoever handles the matter: heads, supervision and audit may look at all of them. */
  everybody: boolean
}

const matter = sql`
  from deadline running
  left join penalty_case found on found.id = running.subject_id
  left join inspection visited on visited.id = running.subject_id
  left join proceeding other on other.id = running.subject_id
  left join officer_certificate held on held.id = running.subject_id
  left join person holder on holder.id = held.person_id
  left join subject on subject.id = coalesce(found.subject_id, visited.subject_id, other.subject_id)
  left join lateral (
    select array_agg(person_id) as ids from case_handler where case_id = running.subject_id
  ) listed on true
  left join lateral (
    select jsonb_agg(jsonb_build_object('id', person.id, 'name', person.name, 'section', section.name) order by person.name) as people
    from person join section on section.id = person.section_id
    where person.id = any(coalesce(listed.ids, visited.officers, other.handlers, array[held.person_id]))
  ) handled on true`

const columns = sql`
  running.*, coalesce(found.title, visited.matter, other.title, '执法证件 ' || held.number) as title,
  coalesce(subject.name, holder.name) as party,
  case when found.id is not null then 'case' when visited.id is not null then 'inspection'
    when held.id is not null then 'certificate' else 'proceeding' end as kind,
  coalesce(handled.people, '[]'::jsonb) as handlers`

export const listLimit = 1000

/** Soonest first: what rings for the person's roles; what rings for officers, only in their own matters. */
export async function listOwnDeadlines(tx: Tx, asked: DeskQuestion): Promise<DeskRow[]> {
  const { today, windows, roles, personId, everybody } = asked
  const others = roles.filter((role) => role !== 'officer')
  const mine = sql`(running.alarms && ${others}::text[] or ('officer' = any(running.alarms) and (
    ${personId}::uuid = any(coalesce(listed.ids, visited.officers, other.handlers, array[held.person_id]))
    or ${personId}::uuid in (found.registered_by, visited.proposed_by, other.opened_by))))`
  const result = await sql<DeskRow>`select ${columns} ${matter}
    where running.met_on is null and coalesce(subject.id, held.id) is not null
      and (running.due_on >= ${today}::date or not (running.direction = 'at-least' or running.row_id = any(${windows}::text[])))
      and (${everybody}::boolean or ${mine})
      order by running.due_on, running.due_at nulls first, running.id limit ${listLimit}`.execute(tx)
  return result.rows
}

/** `acted`: whoever has taken a step in the matter. */
export type WatchedRow = DeskRow & { acted: string[] }

/** Those that somebody may have to be told of: near, over for a while, or moved of late. */
export async function listDeadlinesToWatch(tx: Tx, span: { from: Day; until: Day }): Promise<WatchedRow[]> {
  const result = await sql<WatchedRow>`
    select ${columns}, array(select distinct account.person_id from step_taken join account on account.id = step_taken.account_id
      where step_taken.subject_id = running.subject_id) as acted
    ${matter}
    where running.met_on is null and running.paused_on is null and coalesce(subject.id, held.id) is not null
      and (running.due_on between ${span.from}::date and ${span.until}::date or running.course ? 'moved')
    order by running.due_on, running.id`.execute(tx)
  return result.rows
}

export type Staff = { personId: string; accountId: string; roles: string[]; section: string }

export async function listStaff(tx: Tx): Promise<Staff[]> {
  const result = await sql<Staff>`
    select account.person_id, account.id as account_id, account.roles, section.name as section
    from account join person on person.id = account.person_id join section on section.id = person.section_id
    order by account.person_id`.execute(tx)
  return result.rows
}
