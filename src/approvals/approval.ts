/** Approval by levels (承办、审核、审批): the three opinions every internal form carries. */
import type { Instant } from '../kernel/day.ts'

export const approvalOutcomes = { agreed: '同意', returned: '退回', refused: '不同意' } as const
export type ApprovalOutcome = keyof typeof approvalOutcomes

export type ApprovalLevel = 'handler' | 'examiner' | 'approver'

export type ApprovalOpinion = {
  id: string
  agencyId: string
  subjectId: string
  /** Which approval: `filing`, `inspection`, `penalty`, `closing`. */
  kind: string
  level: ApprovalLevel
  /** One id for all opinions from one proposal on; a returned proposal begins a new round. */
  round: string
  personId: string
  name: string
  post: string
  certificateNumber: string | null
  outcome: ApprovalOutcome
  opinion: string
  givenAt: Instant
}
