/** The hearing (听证): arranged, then held or not attended, then reported. 《行政处罚法》第六十三条至第六十五条. */
import type { Role } from '../identity/role.ts'
import type { Day, Instant } from '../kernel/day.ts'

export const hostRoles: Role[] = ['reviewer', 'section-head', 'deputy-head']

export const hearingOutcomes = {
  held: '举行了听证',
  absent: '当事人无正当理由未出席或者中途退出（视为放弃，终止听证）',
} as const
export type HearingOutcome = keyof typeof hearingOutcomes

/** Host (主持人), members (听证员) and clerk (书记员) as persons. */
export type Bench = { hostId: string; memberIds: string[]; clerkId: string }

export type HearingArrangement = Bench & {
  id: string
  agencyId: string
  caseId: string
  /** The notice that told the party of day and place. */
  documentId: string
  startsAt: Instant
  place: string
  /** Why the public is kept out; null for a public hearing, which is the rule. */
  closedBecause: string | null
  arrangedBy: string
  arrangedAt: Instant
}

export type HearingSession = {
  hearingId: string
  agencyId: string
  caseId: string
  outcome: HearingOutcome
  /** The day on which the notice reached the party. */
  notifiedOn: Day
  startedAt: Instant
  endedAt: Instant
  representative: string | null
  agents: string[]
  record: string
  documentId: string
  recordedAt: Instant
}

export type HearingReport = {
  hearingId: string
  agencyId: string
  summary: string
  opinion: string
  documentId: string
  reportedAt: Instant
}

export type Hearing = HearingArrangement & { session: HearingSession | undefined; report: HearingReport | undefined }
