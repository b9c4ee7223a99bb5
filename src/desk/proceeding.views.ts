/** What screens show of proceedings: SELECTs, joined across concepts, never writing. */
import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import type { Day, Instant } from '../kernel/day.ts'
import { type ListQuestion, pageSize } from './case.views.ts'

type ListRow = {
  id: string
  procedure: string
  title: string
  party: string
  state: string
  handlers: string[] | null
  registeredAt: Instant
  dueOn: Day | null
  total: number
}

/** Newest first; `kind` is the name of a step table, empty for all. */
export async function listProceedings(
  tx: Tx,
  { q, state, mine, page, personId, kind }: ListQuestion & { kind: string },
): Promise<{ rows: ListRow[]; total: number }> {
  const words = `%${q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const result = await sql<ListRow>`
    select found.id, found.procedure, found.title, subject.name as party, life.state, found.opened_at as registered_at,
      (select array_agg(name order by name) from person where person.id = any(found.handlers)) as handlers,
      due.due_on, count(*) over () as total
    from proceeding found
    join subject on subject.id = found.subject_id
    join life on life.subject_id = found.id and life.procedure = found.procedure
    left join lateral (select due_on from deadline
      where subject_id = found.id and met_on is null and direction = 'at-most' order by due_on limit 1) due on true
    where (${q} = '' or found.title like ${words} or subject.name like ${words})
      and (${kind} = '' or found.procedure = ${kind}) and (${state} = '' or life.state = ${state})
      and (not ${mine}::boolean or ${personId}::uuid = any(found.handlers) or found.opened_by = ${personId}::uuid)
    order by found.opened_at desc, found.id desc
    limit ${pageSize} offset ${(page - 1) * pageSize}`.execute(tx)
  return { rows: result.rows, total: result.rows[0]?.total ?? 0 }
}

type Head = {
  id: string
  procedure: string
  title: string
  caseId: string | null
  caseTitle: string | null
  inspectionId: string | null
  openedAt: Instant
  partyName: string
  partyKind: string
  creditCode: string | null
  address: string | null
  handlers: string[] | null
  archiveNumber: string | null
}

export async function findProceedingHead(tx: Tx, id: string): Promise<Head | undefined> {
  const result = await sql<Head>`
    select found.id, found.procedure, found.title, found.case_id, penalty_case.title as case_title, found.inspection_id, found.opened_at,
      dossier.number as archive_number, subject.name as party_name, subject.kind as party_kind, subject.credit_code, subject.address,
      (select array_agg(name order by name) from person where person.id = any(found.handlers)) as handlers
    from proceeding found join subject on subject.id = found.subject_id
    left join penalty_case on penalty_case.id = found.case_id
    left join dossier on dossier.subject_id = found.id where found.id = ${id}`.execute(tx)
  return result.rows[0]
}

export type RelatedRow = { id: string; procedure: string; title: string; state: string }

/** What hangs on a case or an inspection. */
export async function listRelated(tx: Tx, to: { caseId?: string; inspectionId?: string }): Promise<RelatedRow[]> {
  const { caseId = null, inspectionId = null } = to
  const result = await sql<RelatedRow>`
    select found.id, found.procedure, found.title, life.state from proceeding found
    join life on life.subject_id = found.id and life.procedure = found.procedure
    where found.case_id = ${caseId}::uuid or found.inspection_id = ${inspectionId}::uuid
    order by found.opened_at, found.id`.execute(tx)
  return result.rows
}
