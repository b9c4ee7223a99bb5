/** A penalty case (行政处罚案件). Where it stands is told by its lives, not by the row. */
import type { Day, Instant } from '../kernel/day.ts'

export const caseSources = {
  inspection: '行政检查发现',
  report: '举报投诉',
  transfer: '移送',
  assignment: '上级交办',
  accident: '事故调查',
  monitoring: '数据监测',
} as const
export type CaseSource = keyof typeof caseSources

export type PenaltyCase = {
  id: string
  agencyId: string
  subjectId: string
  inspectionId: string | null
  title: string
  /** 案由 */
  cause: string
  source: CaseSource
  clue: string
  /** Last day of the unlawful conduct where known: decides which law and whether the limitation has run. */
  conductOn: Day | null
  discoveredOn: Day
  registeredBy: string
  registeredAt: Instant
}
