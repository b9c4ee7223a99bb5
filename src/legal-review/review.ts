/** Legal review (法制审核): what was submitted, and what was found about exactly those bytes. */
import type { Instant } from '../kernel/day.ts'

export const reviewOutcomes = {
  agreed: '同意',
  returned: '存在问题，改正后再次送审',
  'beyond-powers': '超越权限，移送有权机关',
  'suspected-crime': '涉嫌犯罪，移送司法机关',
} as const
export type ReviewOutcome = keyof typeof reviewOutcomes

export const findings = { sound: '合格', problem: '存在问题', 'not-applicable': '不适用' } as const
export type FindingResult = keyof typeof findings

/** The eleven points of the bureau's plan (L7). */
export const reviewPoints = [
  '行政执法主体是否合法',
  '行政执法人员是否具备执法资格',
  '主要事实是否清楚',
  '证据是否确凿充分',
  '适用法律、法规、规章是否准确',
  '执行裁量基准是否适当',
  '程序是否合法',
  '是否超越本机关职权范围或者滥用职权',
  '行政执法文书是否规范、齐备',
  '违法行为是否涉嫌犯罪、需要移送司法机关',
  '其他应当审核的内容',
] as const

export type Material = { name: string; present: boolean; note: string | null }
export type ReviewPoint = { point: string; finding: FindingResult; reason: string }

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
