import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'

export type EvidenceFile = { name: string; sha256: string; mediaType: string | null }

/** Undefined for a thing that is not a file, and for evidence of another agency. */
export async function findEvidenceFile(tx: Tx, id: string): Promise<EvidenceFile | undefined> {
  const result = await sql<EvidenceFile>`
    select name, sha256, media_type from evidence where id = ${id} and sha256 is not null`.execute(tx)
  return result.rows[0]
}
