/** Who is to be told of a deadline today: before its last day, after it, and when a calendar moved it. Pure. */
import { courseOf } from '../acts/deadline.ts'
import { addDays, type Day, daysBetween } from '../kernel/day.ts'
import type { LawBook } from '../law/law-book.ts'
import { findThreshold } from '../law/thresholds.ts'
import type { Staff, WatchedRow } from './deadline.views.ts'
import { dutyOf } from './deadline-desk.ts'

export type NoticeKind = 'reminder' | 'escalation' | 'moved'
export type Notice = { deadlineId: string; personId: string; kind: NoticeKind; dueOn: Day; wasOn: Day | null }

const above = ['section-head', 'deputy-head', 'agency-head'] as const

/** How long a move stays news, and how long after its last day a deadline is still followed. */
const newsDays = 30
const followedDays = 120

/** The days within which a deadline may give somebody a notice today. */
export function watchedSpan(law: LawBook, today: Day): { from: Day; until: Day } {
  const ahead = law.thresholds.filter(({ key }) => key.startsWith('deadline.remind-days.')).map(({ value }) => value)
  return { from: addDays(today, -followedDays), until: addDays(today, Math.max(0, ...ahead)) }
}

/** What is owed as of today, told already or not: the table's key keeps a second one out. */
export function noticesOwed(row: WatchedRow, staff: Staff[], { law, today }: { law: LawBook; today: Day }): Notice[] {
  const { id: deadlineId, dueOn } = row
  const told = (kind: NoticeKind, roles: string[], wasOn: Day | null = null): Notice[] =>
    peopleFor(row, staff, roles).map((personId) => ({ deadlineId, personId, kind, dueOn, wasOn }))
  const moved = (courseOf(row).moved ?? []).findLast(({ on, to }) => to === dueOn && daysBetween(on, today) <= newsDays)
  const news = moved === undefined ? [] : told('moved', row.alarms, moved.from)
  if (row.direction === 'at-least' || dutyOf(law, row.rowId) !== 'agency') return news
  const left = daysBetween(today, dueOn)
  const reminder = left >= 0 && left <= remindDays(law, row.rowId, today) ? told('reminder', row.alarms) : []
  const late = above.filter((role) => -left >= escalationDays(law, role, today))
  return [...news, ...reminder, ...told('escalation', late)]
}

/** Days before the last day: of this very row, else of its letter, else of none. */
export function remindDays(law: LawBook, rowId: string, on: Day): number {
  const found =
    findThreshold(law, `deadline.remind-days.${rowId}`, on) ??
    findThreshold(law, `deadline.remind-days.${rowId.slice(0, 1)}`, on)
  return found?.value ?? 0
}

/** Where no row says after how many days a level is told, it never is. */
function escalationDays(law: LawBook, role: string, on: Day): number {
  return findThreshold(law, `deadline.escalate-days.${role}`, on)?.value ?? Number.POSITIVE_INFINITY
}

/**
 * Officers of the matter; heads of its sections; deputies who have acted in it. Where there are none, and of other roles,
 * everybody: rather too many are told than nobody.
 */
function peopleFor({ handlers, acted }: WatchedRow, staff: Staff[], roles: string[]): string[] {
  const sections = handlers.map(({ section }) => section)
  const people = roles.flatMap((role) => {
    if (role === 'officer') return handlers.map(({ id }) => id)
    const held = staff.filter((person) => person.roles.includes(role))
    const near = held.filter(
      ({ section, personId }) =>
        (role === 'section-head' && sections.includes(section)) || (role === 'deputy-head' && acted.includes(personId)),
    )
    return (near.length > 0 ? near : held).map(({ personId }) => personId)
  })
  return [...new Set(people)]
}
