/** Surcharge (加处罚款) on a fine not paid in time: what it is computed from, and the working that is shown. */
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

/** A deferral (one instalment) or a plan: from `on` nothing of an instalment is overdue until its own last day is over. */
export type Grant = { on: Day; instalments: { dueOn: Day; amountFen: number }[] }

export type SurchargeAsked = {
  fineFen: number
  /** The last day on which the fine could be paid in time. */
  dueOn: Day
  /** Towards the fine. On the day of payment the money was still owed that morning: that day counts. */
  payments: { paidOn: Day; amountFen: number }[]
  /** Oldest first; each replaces the one before. */
  grants: Grant[]
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
