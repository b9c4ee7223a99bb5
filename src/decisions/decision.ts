/** A penalty decision (行政处罚决定) as issued. */
import type { PenaltyDecision } from '../documents/index.ts'
import type { Day, Instant } from '../kernel/day.ts'

export type Decision = {
  caseId: string
  agencyId: string
  documentId: string
  number: string
  content: PenaltyDecision
  contentSha256: string
  evidenceSha256: string
  measures: string[]
  fineFen: number
  confiscation: string | null
  decidedOn: Day
  decidedBy: string
}

export const changeSources = {
  own: '本机关自行纠正',
  review: '行政复议决定',
  judgment: '人民法院裁判',
  supervision: '执法监督决定',
} as const

/** What became of a decision: revoked, changed by a review or a court, or confirmed to be unlawful. */
export type DecisionChange = {
  id: string
  agencyId: string
  caseId: string
  decisionId: string
  kind: 'revoked' | 'changed' | 'unlawful'
  source: keyof typeof changeSources
  /** Number of the other organ's document. */
  reference: string | null
  reason: string
  changedTo: string | null
  fineFen: number | null
  refundFen: number
  changedOn: Day
  changedAt: Instant
  changedBy: string
}
