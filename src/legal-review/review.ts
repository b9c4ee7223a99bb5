/** Legal review (法制审核): what was submitted, and what was found about exactly those bytes. Whatever is reviewed. */
import type { ReviewOutcome, ReviewPoint } from '../approvals/index.ts'
import type { Instant } from '../kernel/day.ts'

export type Material = { name: string; present: boolean; note: string | null }

/** A paper or piece of evidence that a review is bound to; its hash where it has bytes of its own. */
export type BoundPaper = { id: string; kind: string; name: string; sha256: string | null; documentId: string | null }

export type ReviewSubmission = {
  id: string
  agencyId: string
  /** The case or the proceeding. */
  subjectId: string
  round: number
  draftSha256: string
  /** Of `papers`, in canonical form. */
  evidenceSha256: string
  papers: BoundPaper[]
  materials: Material[]
  /** Why review is due: rows of the catalogue. */
  because: string[]
  submittedBy: string
  submittedAt: Instant
}

export type ReviewOpinion = {
  id: string
  agencyId: string
  subjectId: string
  submissionId: string
  stage: 'examination' | 'countersignature'
  outcome: ReviewOutcome
  points: ReviewPoint[]
  opinion: string
  reviewerId: string
  givenAt: Instant
}

/** The latest round, and the opinions of every round in the order they were given. */
export type Rounds = { submission: ReviewSubmission | undefined; reviews: ReviewOpinion[] }

/** The opinion of this stage in the latest round. */
export function opinionAt({ submission, reviews }: Rounds, stage: ReviewOpinion['stage']): ReviewOpinion | undefined {
  return reviews.findLast((review) => review.submissionId === submission?.id && review.stage === stage)
}
