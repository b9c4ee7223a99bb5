/** What the acts of review, and the gate after it, look at. */
import { loadCase } from '../cases/case.store.ts'
import { findDraft } from '../drafts/draft.store.ts'
import { listEvidence } from '../evidence/evidence.store.ts'
import type { Tx } from '../kernel/database.ts'
import { findSubmission, listReviewOpinions } from './review.store.ts'

export async function loadReview(tx: Tx, caseId: string) {
  return {
    ...(await loadCase(tx, caseId)),
    draft: await findDraft(tx, caseId),
    evidence: await listEvidence(tx, caseId),
    submission: await findSubmission(tx, caseId),
    reviews: await listReviewOpinions(tx, caseId),
  }
}

export type ReviewFacts = Awaited<ReturnType<typeof loadReview>>
