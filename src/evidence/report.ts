/** What the investigation found: one entry an unlawful act, each judged by itself (分别裁量). */
import type { Instant } from '../kernel/day.ts'

export type ReportedViolation = {
  fact: string
  /** 法律|条|款|项 */
  violated: string[]
  basis: string[]
  discretion: string
  /** 警告、罚款、没收 … as this act alone deserves. */
  measures: string[]
  fineFen: number
}

export type InvestigationReport = {
  id: string
  agencyId: string
  caseId: string
  facts: string
  violations: ReportedViolation[]
  proposal: string
  documentId: string
  concludedAt: Instant
}
