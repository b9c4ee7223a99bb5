/** What the approval and the issuing of a decision look at. */
import { listOpinions } from '../approvals/approval.store.ts'
import { findDeliberation } from '../deliberations/deliberation.store.ts'
import { loadHeard } from '../hearings/heard.store.ts'
import type { Tx } from '../kernel/database.ts'

export async function loadDeciding(tx: Tx, caseId: string) {
  return {
    ...(await loadHeard(tx, caseId)),
    deliberation: await findDeliberation(tx, caseId),
    opinions: await listOpinions(tx, caseId, 'penalty'),
  }
}

export type DecidingFacts = Awaited<ReturnType<typeof loadDeciding>>
