/** Legal review (法制审核): what was submitted, and what was found about exactly those bytes. */
import type { ReviewOutcome, ReviewPoint } from '../approvals/index.ts'
import type { Instant } from '../kernel/day.ts'

export type Material = { name: string; present: boolean; note: string | null }

export type ReviewSubmission = {
  id: string
  agencyId: string
  caseId: string
  round: number
  draftSha256: string
  evidenceSha256: string
  materials: Material[]
  /** Why review is due: rows of the catalogue. */
  because: string[]
  submittedBy: string
  submittedAt: Instant
}

export type ReviewOpinion = {
  id: string
  agencyId: string
  caseId: string
  submissionId: string
  stage: 'examination' | 'countersignature'
  outcome: ReviewOutcome
  points: ReviewPoint[]
  opinion: string
  reviewerId: string
  givenAt: Instant
}
