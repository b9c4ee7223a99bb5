/** Legal review (法制审核): what was submitted, and what was found about exactly those bytes. Whatever is reviewed. */
import type { ReviewOutcome, ReviewPoint } from '../approvals/index.ts'
import type { Instant } from '../kernel/day.ts'

export type Material = { name: string; present: boolean; note: string | null }

/** A paper or piece of evidence that a review is bound to; its hash where it has bytes of its own. */
export type BoundPaper = { id: string; kind: string; name: string; sha256: string | null; documentId: string | null }

/** 采纳情况: what became of a problem that was found. */
export const adoptions = { adopted: '采纳', partly: '部分采纳', 'not-adopted': '不采纳' } as const
export type Reply = { problem: string; adoption: keyof typeof adoptions; reply: string }

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
  /** To the problems that the round before found. */
  replies: Reply[]
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

/** What a reviewer asked for, what was given, or that nothing came. */
export type Supplement = {
  id: string
  agencyId: string
  subjectId: string
  submissionId: string
  kind: 'asked' | 'given' | 'lapsed'
  materials: string[]
  reason: string
  personId: string
  recordedAt: Instant
}

/** The problems that the latest round ended with; none where it passed, was withdrawn, or is not over. */
export function problemsFound(rounds: Rounds): string[] {
  const examined = opinionAt(rounds, 'examination')
  const signed = opinionAt(rounds, 'countersignature')
  const against = [examined, signed].filter((opinion) => opinion !== undefined && opinion.outcome !== 'agreed')
  if (!examined || against.length === 0) return []
  const points = examined.points.filter(({ finding }) => finding === 'problem').map(({ point }) => point)
  const whole = signed && signed.outcome !== 'agreed' ? ['审签意见'] : []
  const found = [...points, ...whole]
  return found.length === 0 ? ['审核意见'] : found
}
