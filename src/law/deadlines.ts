/** Deadlines with their working shown: start, rule, what was skipped, what was counted, and the last day. Pure. */

import { addDays, addMonths, type Day, day, dayOf, daysBetween, type Instant, instant } from '../kernel/day.ts'
import { CalendarYearMissing } from './calendar-index.ts'
import { type Citation, civilProcedureLaw } from './citation.ts'
import { type Calendar, type DeadlineRow, inForce, type LawBook, type Standing } from './law-book.ts'
import { isRefusal, type Refusal, refuse } from './refusal.ts'
import { countWorkingDays, nearestWorkingDay, type Passage, restDayName, type Suspension } from './working-days.ts'

export type WorkingStep =
  | { kind: 'start'; day: Day; at?: Instant }
  | { kind: 'rule'; length: number | null; unit: DeadlineRow['unit']; backward?: true; monthDay?: string }
  | Passage
  | { kind: 'stated'; day: Day }
  | { kind: 'extended'; label: string; length: number | null; unit: DeadlineRow['unit']; from: Day; basis: Citation[] }
  | { kind: 'rolled'; name: string; from: Day; to: Day }
  | { kind: 'unannounced'; year: number; presumed: 'weekends' | 'not-rolled' }
  | { kind: 'result'; day: Day; at?: Instant }

export type Deadline = {
  id: string
  label: string
  from: Day
  /** The last day. `at-most`: the act may still be done on it; `at-least`: only after it. */
  due: Day
  /** The last moment, where the period is counted in hours. */
  dueAt?: Instant
  direction: DeadlineRow['direction']
  basis: Citation[]
  standing: Standing
  /** The year whose holidays were not announced when the last day was computed; compute again when they are. */
  provisional?: number
  working: WorkingStep[]
}

export type DeadlineRequest = {
  row: DeadlineRow
  /** The day of the event that starts the clock; it is not counted itself. */
  from: Day
  calendar: Calendar
  /** The moment of that event, needed where the period is counted in hours. */
  at?: Instant | undefined
  /** The last day that a document states; it replaces the row's length. */
  dueOn?: Day | undefined
  suspensions?: Suspension[] | undefined
  /** One after another, each counted from the last day of what it extends, before that day is rolled forward. */
  extensions?: Extension[] | undefined
  /**
   * `provisional`: where a year not yet announced is needed, answer a day that says so: periods in days, months and years
   * not rolled forward, working days counted as if that year had weekends only. Default: refuse.
   */
  whenYearMissing?: 'refuse' | 'provisional'
}

/** `dueOn`: the last day that a document states; no later than the extension's own length allows. */
export type Extension = { row: DeadlineRow; dueOn?: Day | undefined }

/** The row of the register in force on `on`. @throws RangeError when there is none: a gap in the law data is a fault */
export function deadlineRow(law: LawBook, id: string, on: Day): DeadlineRow {
  const row = inForce(law.deadlines, on).find((candidate) => candidate.id === id)
  if (!row) throw new RangeError(`期限库中没有 ${on} 有效的期限：${id}`)
  return row
}

/** Whether somebody has read the row in the text; it may have been confirmed since the deadline began. */
export function standingOn(law: LawBook, id: string, on: Day): Standing {
  return inForce(law.deadlines, on).find((row) => row.id === id)?.standing ?? 'unverified'
}

/** Refuses, naming the year, rather than guess a day of a year whose holidays are not loaded. */
export function computeDeadline(request: DeadlineRequest): Deadline | Refusal {
  const refusal = mustBeComputable(request)
  if (refusal) return refusal
  try {
    return mustNotBeTooLong(request) ?? reckon(request)
  } catch (error) {
    if (error instanceof CalendarYearMissing) return yearMissing(request, error.year)
    throw error
  }
}

function mustBeComputable({ row, from, at, dueOn }: DeadlineRequest): Refusal | undefined {
  if (dueOn === undefined && row.unit === 'stated')
    return refuse('deadline-not-stated', `「${row.label}」没有法定长度，须在文书中写明届满日期。`, row.basis)
  if (dueOn !== undefined && dueOn < from)
    return refuse('deadline-before-start', `「${row.label}」写明的届满日 ${dueOn} 早于起算日 ${from}。`, row.basis)
  if (dueOn === undefined && row.unit === 'hour' && at === undefined)
    return refuse('deadline-moment-missing', `「${row.label}」按小时计算，须记录起算的时刻。`, row.basis)
  return undefined
}

/** An extension may be shorter than the law allows, never longer. */
function mustNotBeTooLong(request: DeadlineRequest): Refusal | undefined {
  const extensions = request.extensions ?? []
  const stated = extensions.findLast(({ dueOn }) => dueOn !== undefined)
  if (stated?.dueOn === undefined || stated.row.length === null) return undefined
  const before = extensions.slice(0, extensions.indexOf(stated))
  const { due } = reckon({ ...request, extensions: [...before, { row: stated.row }] })
  if (stated.dueOn <= due) return undefined
  const { label, basis } = stated.row
  return refuse('extension-too-long', `「${label}」最迟到 ${due}，不得延长到 ${stated.dueOn}。`, basis)
}

/** The last day is over. A period in hours is judged by `isPastAt`. */
export function isPast(deadline: { due: Day }, today: Day): boolean {
  return deadline.due < today
}

export function isPastAt(deadline: Pick<Deadline, 'due' | 'dueAt'>, now: Instant): boolean {
  return deadline.dueAt === undefined ? isPast(deadline, dayOf(now)) : deadline.dueAt < now
}

/** Days until the last day, 0 on it, negative after it. */
export function daysLeft(deadline: { due: Day }, today: Day): number {
  return daysBetween(today, deadline.due)
}

/**
 * A window has expired (陈述申辩、听证申请), or the least time between two events has gone by: `today` is strictly later
 * than the last day. Never reached while the last day is provisional, for it may still move.
 */
export function atLeastReached(deadline: { due: Day; provisional?: number }, today: Day): boolean {
  return deadline.provisional === undefined && deadline.due < today
}

function reckon(request: DeadlineRequest): Deadline {
  const { row, from, at, dueOn } = request
  const rule: WorkingStep = {
    kind: 'rule',
    length: row.length,
    unit: row.unit,
    ...(row.backward ? { backward: true } : {}),
    ...(row.monthDay === undefined ? {} : { monthDay: row.monthDay }),
  }
  if (row.unit === 'hour' && at !== undefined) return inHours(request, at, rule)
  if (row.unit === 'rest-days') return restDaysAround(request, rule)
  if (row.backward) return backwards(request, rule)
  const first = leg(request, { row, from, dueOn })
  const start = dueOn === undefined ? rule : ({ kind: 'stated', day: dueOn } as const)
  const legs = (request.extensions ?? []).reduce((so, extension) => extended(request, so, extension), {
    end: first.end,
    steps: [start, ...first.steps],
  })
  return endingOn(request, legs.end, legs.steps)
}

type Leg = { end: Day; steps: WorkingStep[] }

/** From one day to the last day of one length, with what was left out on the way; not yet rolled forward. */
function leg(
  { calendar, suspensions = [] }: DeadlineRequest,
  { row, from, dueOn }: { row: DeadlineRow; from: Day; dueOn?: Day | undefined },
): Leg {
  if (dueOn === undefined && row.unit === 'working-day') {
    const { end, passages } = countWorkingDays(calendar, from, { count: row.length ?? 0, suspensions })
    return { end, steps: passages }
  }
  const { end, stops } = prolong(dueOn ?? nominalEnd(row, from), from, suspensions)
  return { end, steps: stops }
}

function extended(request: DeadlineRequest, { end: from, steps }: Leg, { row, dueOn }: Extension): Leg {
  const { label, unit, basis } = row
  const step: WorkingStep = { kind: 'extended', label, length: row.length, unit, from, basis }
  if (dueOn !== undefined) return { end: dueOn, steps: [...steps, step, { kind: 'stated', day: dueOn }] }
  const more = leg(request, { row, from })
  return { end: more.end, steps: [...steps, step, ...more.steps] }
}

function backwards(request: DeadlineRequest, rule: WorkingStep): Deadline {
  const { row, from, calendar } = request
  if (row.unit === 'working-day') {
    // So many whole working days must lie between: the last day is the working day before them.
    const { end, passages } = countWorkingDays(calendar, from, { count: (row.length ?? 0) + 1, step: -1 })
    return finish(request, end, [rule, ...passages])
  }
  const counted = nominalEnd(row, from)
  const end = nearestWorkingDay(calendar, counted, -1)
  return finish(request, end, [rule, ...rolledFrom(calendar, counted, end)])
}

/** The last of the rest days that `from` lies in; a working day waits for nothing, so its wait ended the day before. */
function restDaysAround(request: DeadlineRequest, rule: WorkingStep): Deadline {
  const { from, calendar } = request
  const free = nearestWorkingDay(calendar, from)
  const name = restDayName(calendar, from)
  const waited: WorkingStep[] =
    name === null ? [] : [{ kind: 'skipped', name, from, to: addDays(free, -1), days: daysBetween(from, free) }]
  return finish(request, addDays(free, -1), [rule, ...waited])
}

/** 《民事诉讼法》第八十五条：the hour in which the period begins is not counted; it ends to the minute. */
function inHours(request: DeadlineRequest, at: Instant, rule: WorkingStep): Deadline {
  const dueAt = instant(Date.parse(at) + (request.row.length ?? 0) * 3_600_000)
  const deadline = finish(request, dayOf(dueAt), [rule])
  return { ...deadline, dueAt, working: deadline.working.map((step) => withMoment(step, at, dueAt)) }
}

function withMoment(step: WorkingStep, start: Instant, end: Instant): WorkingStep {
  if (step.kind === 'start') return { ...step, at: start }
  return step.kind === 'result' ? { ...step, at: end } : step
}

/** 《民事诉讼法》第八十五条：a last day that is a rest day gives way to the first working day after it. */
function endingOn(request: DeadlineRequest, end: Day, steps: WorkingStep[]): Deadline {
  const { row, calendar } = request
  if (!row.rollsForward) return finish(request, end, steps)
  const rolled = nearestWorkingDay(calendar, end)
  return finish(request, rolled, [...steps, ...rolledFrom(calendar, end, rolled)])
}

function rolledFrom(calendar: Calendar, from: Day, to: Day): WorkingStep[] {
  return from === to ? [] : [{ kind: 'rolled', name: restDayName(calendar, from) ?? '', from, to }]
}

function finish({ row, from }: DeadlineRequest, due: Day, steps: WorkingStep[]): Deadline {
  return {
    id: row.id,
    label: row.label,
    from,
    due,
    direction: row.direction,
    basis: row.basis,
    standing: row.standing,
    working: [{ kind: 'start', day: from }, ...steps, { kind: 'result', day: due }],
  }
}

/** The last day before rolling and suspensions. A month's corresponding day: 《民法典》第二百零二条. */
function nominalEnd(row: DeadlineRow, from: Day): Day {
  const length = (row.length ?? 0) * (row.backward ? -1 : 1)
  if (row.unit === 'same-year-date') return day(`${from.slice(0, 4)}-${row.monthDay}`)
  if (row.unit === 'next-year-date') return day(`${Number(from.slice(0, 4)) + 1}-${row.monthDay}`)
  if (row.unit === 'month') return addMonths(from, length)
  return row.unit === 'year' ? addMonths(from, 12 * length) : addDays(from, length)
}

/** A stop that begins before the last day moves it by all the days of the stop that lie after the start. */
function prolong(end: Day, from: Day, suspensions: Suspension[]): { end: Day; stops: WorkingStep[] } {
  const stops: WorkingStep[] = []
  let moved = end
  let counted = from
  for (const { from: first, to, basis } of [...suspensions].sort((left, right) => (left.from < right.from ? -1 : 1))) {
    const start = first > counted ? first : addDays(counted, 1)
    if (start > to || start > moved) continue
    const days = daysBetween(start, to) + 1
    stops.push({ kind: 'suspended', name: '', from: start, to, days, ...(basis === undefined ? {} : { basis }) })
    moved = addDays(moved, days)
    counted = to
  }
  return { end: moved, stops }
}

function yearMissing(request: DeadlineRequest, year: number): Deadline | Refusal {
  if (request.whenYearMissing === 'provisional') return provisionally(request, year)
  return refuse(
    'calendar-year-missing',
    `无法计算「${request.row.label}」：${year} 年放假安排未载入工作日历，期限不得推测。`,
    civilProcedureLaw(85),
    `请系统管理员导入国务院公布的 ${year} 年放假安排后再算。`,
  )
}

/** As if the missing year had weekends only and nothing rolled forward; the first year that was missing marks it. */
function provisionally(request: DeadlineRequest, year: number): Deadline | Refusal {
  const { row, extensions = [] } = request
  const counted =
    row.backward || row.unit === 'rest-days' || [row, ...extensions.map((one) => one.row)].some(isInWorkingDays)
  const calendar = withWeekendsOnly(request.calendar, year)
  const deadline = computeDeadline({ ...request, calendar, row: { ...row, rollsForward: false } })
  if (isRefusal(deadline)) return deadline
  const said = deadline.working.filter((step) => step.kind !== 'unannounced')
  const step: WorkingStep = { kind: 'unannounced', year, presumed: counted ? 'weekends' : 'not-rolled' }
  return { ...deadline, provisional: year, working: [...said.slice(0, -1), step, ...said.slice(-1)] }
}

function isInWorkingDays({ unit }: DeadlineRow): boolean {
  return unit === 'working-day'
}

const presumed = new WeakMap<Calendar, Map<number, Calendar>>()

/** One calendar for one missing year, so that its index is built once. */
function withWeekendsOnly(calendar: Calendar, year: number): Calendar {
  const known = presumed.get(calendar) ?? new Map<number, Calendar>()
  presumed.set(calendar, known)
  const found = known.get(year) ?? {
    years: { ...calendar.years, [year]: { year, source: '', restDays: {}, makeUpDays: {} } },
  }
  known.set(year, found)
  return found
}
