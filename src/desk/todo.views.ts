/** What waits for a person: the steps open to the roles held, in every life that stands where such a step begins. */
import { sql } from 'kysely'
import type { DeadlineRecord } from '../acts/index.ts'
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'

type SubjectKind = 'case' | 'inspection' | 'proceeding' | 'certificate'

export type TodoRow = {
  procedure: string
  subjectId: string
  state: string
  kind: SubjectKind | 'document'
  title: string
  party: string
  /** Where the document itself waits. */
  paper: { form: string; number: string | null; content: Record<string, unknown> } | null
  dueOn: Day | null
  direction: DeadlineRecord['direction'] | null
  provisional: number | null
}

/** `personId`: who handles a matter sees it; reviewers, heads and clerks see all that waits for their role. */
export async function listWaiting(
  tx: Tx,
  asked: { places: { procedure: string; state: string }[]; personId: string; ownOnly: boolean },
): Promise<TodoRow[]> {
  if (asked.places.length === 0) return []
  const places = JSON.stringify(asked.places)
  const result = await sql<TodoRow>`
    select life.procedure, life.subject_id, life.state,
      case when paper.id is not null then 'document' when found.id is not null then 'case' when visited.id is not null then 'inspection'
        when holder.id is not null then 'certificate' else 'proceeding' end as kind,
      coalesce(found.title, visited.matter, other.title, '执法证件 ' || coalesce(held.number, '（申领中）')) as title,
      coalesce(subject.name, holder.name) as party, due.due_on, due.direction, due.provisional,
      case when paper.id is not null then jsonb_build_object('form', paper.form, 'number', paper.number, 'content', paper.content) end as paper
    from life
    join jsonb_to_recordset(${places}::jsonb) as place(procedure text, state text)
      on place.procedure = life.procedure and place.state = life.state
    left join document paper on life.procedure = 'document' and paper.id = life.subject_id
    join lateral (select coalesce(paper.subject_id, life.subject_id) as id) matter on true
    left join penalty_case found on found.id = matter.id
    left join inspection visited on visited.id = matter.id
    left join proceeding other on other.id = matter.id
    left join subject on subject.id = coalesce(found.subject_id, visited.subject_id, other.subject_id)
    left join officer_certificate held on held.id = matter.id
    left join certificate_application applied on applied.id = matter.id
    left join person holder on holder.id = coalesce(held.person_id, applied.person_id)
    left join lateral (select due_on, direction, provisional from deadline
      where subject_id = matter.id and met_on is null and direction = 'at-most' and row_id not like 'R-%' order by due_on limit 1) due on true
    where coalesce(subject.id, holder.id) is not null and (not ${asked.ownOnly}::boolean or found.registered_by = ${asked.personId}::uuid or visited.proposed_by = ${asked.personId}::uuid
      or ${asked.personId}::uuid = any(visited.officers)
      or ${asked.personId}::uuid = any(other.handlers) or other.opened_by = ${asked.personId}::uuid
      or exists (select from case_handler where case_id = matter.id and person_id = ${asked.personId}::uuid))
    order by due.due_on nulls last, life.since limit 500`.execute(tx)
  return result.rows
}

type RunningRow = DeadlineRecord & { kind: SubjectKind; title: string }

/** Deadlines whose alarm rings for these roles, soonest first. */
export async function listRunning(tx: Tx, roles: string[]): Promise<RunningRow[]> {
  const result = await sql<RunningRow>`
    select running.*, coalesce(found.title, visited.matter, other.title, '执法证件 ' || held.number) as title,
      case when found.id is not null then 'case' when visited.id is not null then 'inspection'
        when held.id is not null then 'certificate' else 'proceeding' end as kind
    from deadline running
    left join penalty_case found on found.id = running.subject_id
    left join inspection visited on visited.id = running.subject_id
    left join proceeding other on other.id = running.subject_id
    left join officer_certificate held on held.id = running.subject_id
    where running.met_on is null and running.direction = 'at-most' and running.row_id not like 'R-%'
      and running.alarms && ${roles}::text[]
    order by running.due_on limit 50`.execute(tx)
  return result.rows
}
