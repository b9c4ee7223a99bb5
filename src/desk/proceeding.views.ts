/** What screens show of proceedings: SELECTs, joined across concepts, never writing. */
import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import type { Instant } from '../kernel/day.ts'

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
