/** What the acts of review, and the gate after it, look at. */
import { loadCase } from '../cases/case.store.ts'
import { findLatestDocument } from '../documents/document.store.ts'
import { findDraft } from '../drafts/draft.store.ts'
import { listRevoked } from '../drafts/revoked.store.ts'
import { listEvidence } from '../evidence/evidence.store.ts'
import type { Tx } from '../kernel/database.ts'
import { loadRounds } from '../legal-review/review.store.ts'

export async function loadReview(tx: Tx, caseId: string) {
  const found = await loadCase(tx, caseId)
  return {
    ...found,
    title: found.openCase.title,
    draft: await findDraft(tx, caseId),
    evidence: await listEvidence(tx, caseId),
    ...(await loadRounds(tx, caseId)),
    hearingRecord: await findLatestDocument(tx, caseId, 'hearing-record'),
    revoked: await listRevoked(tx, caseId),
  }
}

export type ReviewFacts = Awaited<ReturnType<typeof loadReview>>
