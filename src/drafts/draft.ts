/** The proposed decision (拟处罚决定): the very content that legal review binds and that the decision will carry. */
import type { PenaltyDecision } from '../documents/index.ts'
import type { ReportedViolation } from '../evidence/index.ts'
import type { Instant } from '../kernel/day.ts'
import type { Judged } from './judged.ts'

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
  /** How each act was judged: for comparing like cases once it is decided. */
  judged: Judged[]
  /** Outside of the tier that the facts lead to (V-10); below the minimum (减轻). */
  outsideTier: boolean
  reduction: boolean
  draftedBy: string
  draftedAt: Instant
}
