/** An inspection (行政检查) and what each of its steps leaves behind. */
import type { Day, Instant } from '../kernel/day.ts'

export const inspectionSources = {
  plan: '年度计划',
  random: '双随机抽查',
  special: '专项检查',
  report: '举报投诉',
  transfer: '移送、交办',
} as const
export type InspectionSource = keyof typeof inspectionSources

export const signatures = { signed: '现场负责人已签名', refused: '现场负责人拒绝签名' } as const

export type Inspection = {
  id: string
  agencyId: string
  subjectId: string
  matter: string
  source: InspectionSource
  scope: string[]
  method: string
  plannedOn: Day
  officers: string[]
  /** The published item that is inspected; null for inspections of before the list was kept here. */
  powerCode: string | null
  /** Why the paperwork is done afterwards, where it is. */
  urgentReason: string | null
  proposedBy: string
  proposedAt: Instant
}

export type NoticeGiven = {
  inspectionId: string
  agencyId: string
  documentId: string
  prepare: string[]
  givenAt: Instant
}

/** The unit asks for more time to put right what was ordered. */
export type RectificationExtension = {
  id: string
  inspectionId: string
  agencyId: string
  appliedOn: Day
  requestedUntil: Day
  items: string
  reason: string
  safeguards: string
  appliedAt: Instant
}

export type Visit = {
  inspectionId: string
  agencyId: string
  visitedOn: Day
  place: string
  identification: string
  /** Entered after the day of the visit. */
  recordedLate: boolean
  begunAt: Instant
}

export type Finding = { problem: string; citation?: string | undefined; major: boolean }

export type InspectionRecord = {
  inspectionId: string
  agencyId: string
  startedAt: Instant
  endedAt: Instant
  sitePerson: string
  signature: string
  findings: Finding[]
  recordedAt: Instant
}

export type RectificationItem = { problem: string; dueOn: Day }

export type RectificationOrder = {
  inspectionId: string
  agencyId: string
  documentId: string
  items: RectificationItem[]
  dueOn: Day
  orderedAt: Instant
}

export type Recheck = {
  id: string
  inspectionId: string
  agencyId: string
  recheckedOn: Day
  results: { problem: string; corrected: boolean; note?: string | undefined }[]
  corrected: boolean
  recordedAt: Instant
}
