/** What screens show of inspections. */
import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'

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
