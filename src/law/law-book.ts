/** The law as dated data: what a rule may look up. Loaded from tables; every row has its article and its days in force. */

import type { Role } from '../identity/role.ts'
import type { Day } from '../kernel/day.ts'
import type { Citation } from './citation.ts'
import type { DecisionCategory, DecisionFact } from './decision-facts.ts'

/** `verified`: read in the text of the law. `unverified`: shown as 待核实 until an administrator confirms it. */
export type Standing = 'verified' | 'unverified'

type Dated = { from: Day; until: Day | null; basis: Citation[]; source: string; standing: Standing }

export type StatuteVersion = Dated & {
  /** Short title, the key that citations use. */
  statute: string
  fullTitle: string
  version: Day
  /** Highest article number of this version; citations beyond it are refused. */
  articleCount: number | null
  /** Short title of the statute to apply instead, once this one is no longer in force. */
  successor?: string
}

/**
 * One computable deadline. `at-most`: no later than the last day; `at-least`: only after it.
 * `same-year-date`, `next-year-date`: on `monthDay` of the year of the start, or of the year after it.
 * `rest-days`: a day on which something may not be done waits until the rest days it lies in are over.
 */
export type DeadlineRow = Dated & {
  id: string
  label: string
  length: number | null
  unit: 'working-day' | 'day' | 'hour' | 'month' | 'year' | 'stated' | 'same-year-date' | 'next-year-date' | 'rest-days'
  direction: 'at-most' | 'at-least'
  /** Whether a last day that is a rest day moves to the next working day; never for coercion limits. */
  rollsForward: boolean
  /** Counted back from a coming day, such as the expiry of a licence. */
  backward?: boolean
  /** `MM-DD`, for the two dates of a year only. */
  monthDay?: string
  /** Whose duty it is, where not the agency's: a party's, a court's; or nobody's, as of a window that only runs out. */
  duty?: 'other' | 'none'
  alarms: Role[]
}

/** Amount in fen, count, or a switch (0/1), by key: `hearing.fine.organisation`. */
export type ThresholdRow = Dated & {
  key: string
  label: string
  value: number
  unit: 'fen' | 'count' | 'switch' | 'percent'
}

/** What a penalty provision allows: one row a conduct, target and stage. Amounts in fen, both ends included. */
export type ProvisionRow = Dated & {
  code: string
  conduct: string
  duties: Citation[]
  penalty: Citation
  target: 'organisation' | 'person-in-charge' | 'person'
  stage: 'first' | 'uncorrected' | 'accident'
  minimumFen: number | null
  maximumFen: number | null
  /** Where the fine is a share of an income instead: percent of it, both ends included. */
  share?: { of: 'last-year-income' | 'unlawful-income'; minimumPercent: number; maximumPercent: number }
  measures: string[]
}

/**
 * One item of 《重大执法决定法制审核目录清单》. It holds where every fact is there, the amount reaches `atLeastFen`, and the
 * person penalised is such a `target`; without facts and amount it would hold for every decision of the category.
 */
export type CatalogueRow = Dated & {
  id: string
  category: DecisionCategory
  /** Where it stands within its category. */
  position: number
  label: string
  facts: DecisionFact[]
  target: 'organisation' | 'person' | null
  amount: { of: 'fine' | 'confiscation'; atLeastFen: number } | null
}

/** Rest days and make-up working days by year, as the State Council announces them. A year not here is refused. */
export type CalendarYear = {
  year: number
  source: string
  restDays: Record<Day, string>
  makeUpDays: Record<Day, string>
}
export type Calendar = { years: Record<number, CalendarYear> }

export type LawBook = {
  statutes: StatuteVersion[]
  deadlines: DeadlineRow[]
  thresholds: ThresholdRow[]
  provisions: ProvisionRow[]
  catalogue: CatalogueRow[]
  calendar: Calendar
}

/** The rows in force on `on`. */
export function inForce<Row extends { from: Day; until: Day | null }>(rows: Row[], on: Day): Row[] {
  return rows.filter((row) => row.from <= on && (row.until === null || on <= row.until))
}
