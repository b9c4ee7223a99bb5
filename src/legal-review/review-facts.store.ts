/** What the acts of review, and the gate after it, look at. */
import { loadCase } from '../cases/case.store.ts'
import { findLatestDocument } from '../documents/document.store.ts'
import { findDraft } from '../drafts/draft.store.ts'
import { listRevoked } from '../drafts/revoked.store.ts'
import { listEvidence } from '../evidence/evidence.store.ts'
import type { Tx } from '../kernel/database.ts'
import { findSubmission, listReviewOpinions } from './review.store.ts'

export async function loadReview(tx: Tx, caseId: string) {
  return {
    ...(await loadCase(tx, caseId)),
    draft: await findDraft(tx, caseId),
    evidence: await listEvidence(tx, caseId),
    submission: await findSubmission(tx, caseId),
    hearingRecord: await findLatestDocument(tx, caseId, 'hearing-record'),
    reviews: await listReviewOpinions(tx, caseId),
    revoked: await listRevoked(tx, caseId),
  }
}

export type ReviewFacts = Awaited<ReturnType<typeof loadReview>>
