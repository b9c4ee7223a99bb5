/** What was decided besides penalties, as the public sees it. */
import type { Day } from '../kernel/day.ts'
import type { Secret } from './masking.ts'

export const resultKinds = {
  licence: '行政许可',
  coercion: '行政强制',
  inspection: '行政检查',
  recordal: '行政备案',
  relief: '行政给付',
  'summary-penalty': '当场处罚',
  'daily-penalty': '按日连续处罚',
  surcharge: '加处罚款',
  'no-penalty': '不予处罚',
} as const
export type ResultKind = keyof typeof resultKinds

/** The four least facts of every publication — organ, object, kind, conclusion — and what makes them findable. */
export type PublicResult = {
  kind: ResultKind
  number: string | null
  title: string
  agencyName: string
  party: { kind: string; name: string; creditCode: string | null }
  matter: string
  conclusion: string
  decidedOn: Day
}

/** What publication needs to know, whatever was decided. */
export type ResultFacts = {
  subjectId: string
  title: string
  number: string | null
  decidedOn: Day
  /** As the discloser finds it filled in. */
  conclusion: string
  agencyName: string
  party: PublicResult['party']
  /** Where a decision may be repeated: whether another waits to be published after this one. */
  more?: boolean
  /** Marked fields of the party and of every paper: hidden wherever they stand in the text. */
  personal: Secret[]
}

export type ResultRow = {
  id: string
  agencyId: string
  agencyName: string
  subjectId: string
  kind: ResultKind
  number: string | null
  title: string | null
  party: string | null
  decidedOn: Day
  publishedOn: Day
  publicUntil: Day | null
  body: string | null
  bodySha256: string
  searchText: string
  searchTerms: string[]
  withdrawnOn: Day | null
  withdrawnReason: string | null
}
