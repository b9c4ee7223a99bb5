/** A deadline that runs, or ran, for a subject. */
import type { Day, Instant } from '../kernel/day.ts'
import type { Citation } from '../law/citation.ts'
import type { Suspension } from '../law/working-days.ts'

/** What became of a deadline since it began; with its first day all that is needed to compute it again. */
export type DeadlineCourse = {
  /** The last day that a document stated. */
  statedOn?: Day
  /** By which rows it was extended, on which day, and until when where the approval says so. */
  extensions: { rowId: string; on: Day; dueOn?: Day }[]
  suspensions: Suspension[]
  /** It stands still since the end of these days; `by` names the life whose step stopped it. */
  pauses?: { on: Day; by: string; basis: Citation[] }[]
  /** Where a calendar announced or corrected moved the last day: on which day, of which year, from and to. */
  moved?: { on: Day; year: number; from: Day; to: Day }[]
}

export type DeadlineRecord = {
  id: string
  agencyId: string
  subjectId: string
  rowId: string
  label: string
  startsOn: Day
  dueOn: Day
  /** The moment of the event and the last moment, where hours count. */
  startsAt: Instant | null
  dueAt: Instant | null
  direction: 'at-most' | 'at-least'
  /** The year whose holidays were not announced when this was computed. */
  provisional: number | null
  working: string
  basis: string
  alarms: string[]
  startedBy: string
  /** When it ended: met, or fallen away. */
  metOn: Day | null
  metBy: string | null
  fellAway: boolean
  /** The day at whose end it stopped, while it stands still. */
  pausedOn: Day | null
  /** A `DeadlineCourse`; JSON text going in. */
  course: string
}

export function courseOf({ course }: Pick<DeadlineRecord, 'course'>): DeadlineCourse {
  return course as unknown as DeadlineCourse
}

export function pausedSince({ pauses = [] }: DeadlineCourse): Day | null {
  return pauses.map(({ on }) => on).toSorted()[0] ?? null
}
