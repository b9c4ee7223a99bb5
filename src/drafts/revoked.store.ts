/** The decisions of a case that were revoked: a new one must not be made of the same bytes, nor on the old review. */
import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import type { Day, Instant } from '../kernel/day.ts'

export type RevokedDecision = {
  number: string
  decidedOn: Day
  contentSha256: string
  fineFen: number
  /** Who revoked it: `own`, `review`, `judgment`, `supervision`. */
  source: string
  revokedAt: Instant
}

/** Oldest first. */
export async function listRevoked(tx: Tx, caseId: string): Promise<RevokedDecision[]> {
  const result = await sql<RevokedDecision>`
    select decision.number, decision.decided_on, decision.content_sha256, decision.fine_fen, revoked.source,
      revoked.changed_at as revoked_at
    from decision join decision_change revoked on revoked.decision_id = decision.document_id and revoked.kind = 'revoked'
    where decision.case_id = ${caseId} order by revoked.changed_at`.execute(tx)
  return result.rows
}
