/** A publication (公示): one decision, masked, on the public site for as long as the law has it there. */
import type { PenaltyDecision } from '../documents/index.ts'
import type { Day, Instant } from '../kernel/day.ts'
import type { Masked, Secret } from './masking.ts'

/** How grave the penalty is decides how long it stays (《信用修复管理办法》 classes). */
export const severities = { minor: '轻微', ordinary: '一般', serious: '严重' } as const
export type Severity = keyof typeof severities

export const withdrawalReasons = {
  changed: '处罚决定被依法变更',
  revoked: '处罚决定被依法撤销',
  unlawful: '处罚决定被确认违法',
  void: '处罚决定被确认无效',
  expired: '公示期限届满',
} as const
export type WithdrawalReason = keyof typeof withdrawalReasons

/** What publication needs to know of a decision: its content as served, and every personal word of its case. */
export type DecisionFacts = {
  caseId: string
  documentId: string
  number: string
  decidedOn: Day
  content: PenaltyDecision
  contentSha256: string
  measures: string[]
  confiscation: string | null
  /** Marked fields of the party and of all documents of the case: hidden wherever they stand in the text. */
  personal: Secret[]
}

/** Exactly what the public sees; its canonical JSON is hashed in the preview and copied byte by byte. */
export type PublicDecision = {
  number: string
  title: string
  agencyName: string
  party: { kind: string; name: string; creditCode: string | null; representative: string | null }
  decidedOn: Day
  publicUntil: Day | null
  severity: Severity
  measures: string[]
  fineFen: number
  confiscation: string | null
  violations: { fact: string; violated: string; basis: string; penalty: string }[]
  result: string
  /** 全文 in sections, masked. */
  sections: { heading: string; text: string }[]
  remedies: { reviewOrgan: string; reviewDays: number; court: string; litigationMonths: number }
}

export type Preview = {
  id: string
  agencyId: string
  caseId: string
  documentId: string
  decisionSha256: string
  /** Canonical JSON of a PublicDecision. */
  body: string
  bodySha256: string
  masked: Masked[]
  preparedBy: string
  preparedAt: Instant
}

/** A preview as it is read before publication; `place` and `label` are words for `path` and `kind`. */
export type PreviewPage = {
  bodySha256: string
  preparedAt: Instant
  masked: (Masked & { place: string; label: string })[]
  decision: PublicDecision
}

export type Publication = {
  id: string
  agencyId: string
  caseId: string
  previewId: string
  bodySha256: string
  publishedOn: Day
  publishedBy: string
  publishedAt: Instant
}

export type Withdrawal = {
  publicationId: string
  agencyId: string
  caseId: string
  reason: WithdrawalReason
  explanation: string
  withdrawnOn: Day
  withdrawnBy: string
  withdrawnAt: Instant
}
