/** A person's deadlines as the desk shows them: grouped by how near, filtered by kind and section. Pure. */
import { type Due, deadlineView } from '../acts/due.ts'
import { addDays, type Day, dayOf, type Instant, weekday } from '../kernel/day.ts'
import type { Calendar, DeadlineRow, LawBook } from '../law/law-book.ts'
import { dayKind } from '../law/working-days.ts'
import type { DeskRow, SubjectKind } from './deadline.views.ts'

/** The letters of the register. */
export const sectionsOfRegister: Record<string, string> = {
  P: '公示公开',
  I: '检查整改',
  C: '案件办理',
  E: '强制措施',
  X: '执行',
  R: '复议诉讼',
  L: '行政许可',
  T: '移送',
  A: '事故',
  G: '档案管理',
}

export type Nearness = 'overdue' | 'today' | 'week' | 'later' | 'waiting' | 'paused'

export type DeskDeadline = ReturnType<typeof deadlineView> & {
  key: string
  letter: string
  nearness: Nearness
  subject: { kind: SubjectKind; id: string; title: string; party: string }
  handlers: string[]
  sections: string[]
  /** Not the agency's own duty: a party's, a court's, or a window that only runs out. */
  duty: 'agency' | 'other' | 'none'
}

export function deskDeadline(
  row: DeskRow,
  now: Instant,
  { law, warnWithin }: { law: LawBook; warnWithin: number },
): DeskDeadline {
  const view = deadlineView(row, now, warnWithin)
  const duty = dutyOf(law, row.rowId)
  const { kind, subjectId, title, party, handlers } = row
  return {
    ...view,
    ...{ key: row.id, letter: row.rowId.slice(0, 1), duty, subject: { kind, id: subjectId, title, party } },
    nearness: nearnessOf({ row, due: view.due, duty }, dayOf(now)),
    handlers: handlers.map(({ name }) => name),
    sections: [...new Set(handlers.map(({ section }) => section))],
  }
}

/** Rows of the register that nobody can be late with. */
export function windowsOf({ deadlines }: LawBook): string[] {
  return [...new Set(deadlines.filter(({ duty }) => duty === 'none').map(({ id }) => id))]
}

export function dutyOf({ deadlines }: LawBook, id: string): 'agency' | NonNullable<DeadlineRow['duty']> {
  return deadlines.find((row) => row.id === id)?.duty ?? 'agency'
}

type Placed = { row: DeskRow; due: Due; duty: DeskDeadline['duty'] }

function nearnessOf({ row, due, duty }: Placed, today: Day): Nearness {
  if (row.pausedOn !== null) return 'paused'
  if (row.direction === 'at-least' || duty === 'none') return 'waiting'
  if (due.level === 'past') return 'overdue'
  if (due.daysLeft === 0) return 'today'
  return row.dueOn <= endOfWeek(today) ? 'week' : 'later'
}

/** The Sunday of this week. */
function endOfWeek(today: Day): Day {
  return addDays(today, (7 - weekday(today)) % 7)
}

export type CalendarDay = { day: Day; kind: 'working' | 'rest' | 'made-up' | 'unannounced'; name: string | null }

/** Whole weeks from Monday to Sunday around `month` (YYYY-MM), each day as the State Council's notice has it. */
export function monthOf(calendar: Calendar, month: string): CalendarDay[] {
  const first = `${month}-01` as Day
  const begin = addDays(first, -((weekday(first) + 6) % 7))
  const days = Array.from({ length: 42 }, (_, index) => addDays(begin, index))
  const weeks = days.findLastIndex((day) => day.startsWith(month)) < 35 ? days.slice(0, 35) : days
  return weeks.map((day) => ({ day, ...dayKind(calendar, day) }))
}
