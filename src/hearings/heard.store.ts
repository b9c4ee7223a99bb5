/** What tells whether the party was told and heard. */
import { listDeadlines } from '../acts/deadline.store.ts'
import type { Tx } from '../kernel/database.ts'
import { loadReview } from '../legal-review/review-facts.store.ts'
import { findNotice, listDefences } from './notice.store.ts'

export async function loadHeard(tx: Tx, caseId: string) {
  return {
    ...(await loadReview(tx, caseId)),
    notice: await findNotice(tx, caseId),
    defences: await listDefences(tx, caseId),
    deadlines: (await listDeadlines(tx, [caseId])).filter((deadline) => deadline.metOn === null),
  }
}

export type HeardFacts = Awaited<ReturnType<typeof loadHeard>>
