/** Surcharge (加处罚款) on a fine not paid in time: what it is computed from, and the working that is shown. */
import type { Money } from '../execution/index.ts'
import type { Day } from '../kernel/day.ts'

/** Why a day on which the fine is unpaid does not count. */
export const standstills = {
  reconsideration: '行政复议期间',
  litigation: '行政诉讼期间',
  suspension: '中止执行期间',
  agreement: '履行执行协议期间',
} as const
export type Standstill = keyof typeof standstills

/** Both days are left out; `null` while it lasts. */
export type Pause = { from: Day; to: Day | null; reason: Standstill }

export type SurchargeAsked = {
  /** The fine with its own last day, whatever was granted since; a surcharge looks at nothing else of it. */
  money: Money
  pauses: Pause[]
  /** The last day that counts. */
  until: Day
  /** Rows begin here; what was counted before stands in `beforeFen`. */
  since?: Day | undefined
  dailyPercent: number
  capPercent: number
}

export const standings = { ...standstills, deferred: '批准延期、分期缴纳期间', capped: '已达上限' } as const

/** Days on which the same is owed: principal × rate × days, or why nothing is counted. */
export type SurchargeRow = {
  from: Day
  to: Day
  days: number
  /** Overdue on each of these days. */
  principalFen: number
  /** A day's part of it, fractions of a fen left out. */
  dailyFen: number
  amountFen: number
  /** Why it does not count; `null` where it does. */
  standing: keyof typeof standings | null
}

export type Surcharge = {
  /** From the day after the last day of payment, or from `since`. */
  from: Day
  until: Day
  rows: SurchargeRow[]
  /** Of the rows. */
  amountFen: number
  beforeFen: number
  totalFen: number
  capFen: number
  /** Days that count, among the rows. */
  days: number
  dailyPercent: number
  /** The day on which the cap was reached. */
  cappedOn: Day | null
}
