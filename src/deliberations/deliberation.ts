/** Collective deliberation by the leading group (集体讨论): 《行政处罚法》第五十七条第二款. */
import type { Instant } from '../kernel/day.ts'

export const votes = { agree: '同意', disagree: '不同意', abstain: '弃权' } as const
export type Vote = keyof typeof votes

/** Who of the leading group was there: present members vote, the recused are out of the count, the absent are not. */
export const presences = { present: '出席', absent: '缺席', recused: '回避' } as const
export type Presence = keyof typeof presences

export type Statement = {
  personId: string
  name: string
  post: string
  statement: string
  vote: Vote
  /** By whom it was entered for the member, who confirms it by signing the record; null: by the member's own hand. */
  enteredBy: string | null
}

export type Deliberation = {
  id: string
  agencyId: string
  caseId: string
  host: string
  members: Statement[]
  conclusion: string
  agreed: boolean
  /** The draft that was on the table. */
  draftSha256: string
  startedAt: Instant
  endedAt: Instant
}
