/** What screens show of inspections. */
import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import type { Day, Instant } from '../kernel/day.ts'

type ListRow = {
  id: string
  title: string
  party: string
  state: string
  handlers: string[] | null
  registeredAt: Instant
  dueOn: Day | null
  total: number
}

export async function listInspections(
  tx: Tx,
  { q, page, state }: { q: string; page: number; state: string },
): Promise<{ rows: ListRow[]; total: number }> {
  const words = `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const result = await sql<ListRow>`
    select visited.id, visited.matter as title, subject.name as party, life.state, visited.proposed_at as registered_at,
      (select array_agg(name order by name) from person where person.id = any(visited.officers)) as handlers,
      due.due_on, count(*) over () as total
    from inspection visited
    join subject on subject.id = visited.subject_id
    join life on life.subject_id = visited.id and life.procedure = 'inspection'
    left join lateral (select due_on from deadline
      where subject_id = visited.id and met_on is null and direction = 'at-most' order by due_on limit 1) due on true
    where (${q} = '' or visited.matter like ${words} or subject.name like ${words}) and (${state} = '' or life.state = ${state})
    order by visited.proposed_at desc, visited.id desc
    limit 20 offset ${(page - 1) * 20}`.execute(tx)
  return { rows: result.rows, total: result.rows[0]?.total ?? 0 }
}

type Head = {
  id: string
  title: string
  source: string
  method: string
  plannedOn: Day
  urgentReason: string | null
  partyName: string
  partyKind: string
  creditCode: string | null
  address: string | null
  handlers: string[] | null
  caseId: string | null
}

export async function findInspectionHead(tx: Tx, id: string): Promise<Head | undefined> {
  const result = await sql<Head>`
    select visited.id, visited.matter as title, visited.source, visited.method, visited.planned_on, visited.urgent_reason,
      subject.name as party_name, subject.kind as party_kind, subject.credit_code, subject.address,
      (select array_agg(name order by name) from person where person.id = any(visited.officers)) as handlers,
      (select id from penalty_case where inspection_id = visited.id order by registered_at desc limit 1) as case_id
    from inspection visited join subject on subject.id = visited.subject_id where visited.id = ${id}`.execute(tx)
  return result.rows[0]
}
