/** A penalty decision (行政处罚决定) as issued. */
import type { PenaltyDecision } from '../documents/index.ts'
import type { Day } from '../kernel/day.ts'

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
