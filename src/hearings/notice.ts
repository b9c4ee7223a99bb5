/** The notice before a penalty (处罚告知) and what the party answered. */
import type { Day, Instant } from '../kernel/day.ts'

export type Notice = {
  id: string
  agencyId: string
  caseId: string
  documentId: string
  hearingTold: boolean
  fineFen: number
  measures: string[]
  draftSha256: string
  issuedAt: Instant
}

export const defenceKinds = {
  waived: '书面放弃陈述、申辩（及听证）',
  stated: '提出陈述、申辩',
  'hearing-requested': '要求听证',
} as const
export type DefenceKind = keyof typeof defenceKinds

export type Defence = {
  id: string
  agencyId: string
  caseId: string
  kind: DefenceKind
  content: string
  /** 复核意见（第四十五条第一款） */
  recheck: string | null
  accepted: boolean
  receivedOn: Day
  recordedAt: Instant
}
