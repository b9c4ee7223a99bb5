/** Which paper lies right behind which: a receipt behind what was served, a signature page behind what was signed. */
import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'

export async function listCompanions(tx: Tx, streams: string[]): Promise<ReadonlyMap<string, string>> {
  const result = await sql<{ id: string; principal: string }>`
    select paper.id, kept.principal from document paper join (
      select receipt_id as id, document_id as principal from service
      union all select notice_id, document_id from service_notice
      union all select sheet_id, document_id from document_signature) kept on kept.id = paper.id
    where paper.subject_id = any(${sql.val(streams)}::uuid[])`.execute(tx)
  return new Map(result.rows.map(({ id, principal }) => [id, principal]))
}
