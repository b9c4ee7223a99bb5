/** A deadline that runs, or ran, for a subject. */
import type { Day } from '../kernel/day.ts'

export type DeadlineRecord = {
  id: string
  agencyId: string
  subjectId: string
  rowId: string
  label: string
  startsOn: Day
  dueOn: Day
  direction: 'at-most' | 'at-least'
  /** The year whose holidays were not announced when this was computed. */
  provisional: number | null
  working: string
  basis: string
  alarms: string[]
  startedBy: string
  metOn: Day | null
  metBy: string | null
}
