/** The proposed decision (拟处罚决定): the very content that legal review binds and that the decision will carry. */
import type { PenaltyDecision } from '../documents/index.ts'
import type { ReportedViolation } from '../evidence/index.ts'
import type { Instant } from '../kernel/day.ts'

export type Draft = {
  id: string
  agencyId: string
  caseId: string
  documentId: string
  content: PenaltyDecision
  contentSha256: string
  /** Of the list of evidence at the time of drafting. */
  evidenceSha256: string
  violations: ReportedViolation[]
  measures: string[]
  fineFen: number
  confiscation: string | null
  confiscationFen: number
  draftedBy: string
  draftedAt: Instant
}
