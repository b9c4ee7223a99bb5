/** Working days, counted on the calendar that the State Council announces year by year. */
import type { Day } from '../kernel/day.ts'
import { dayAt, indexOf, isLoaded, kindAt, makeUp, positionOf, rest } from './calendar-index.ts'
import type { Citation } from './citation.ts'
import type { Calendar } from './law-book.ts'

/** Days between which a clock stands still, both included, and the article under which they are left out. */
export type Suspension = { from: Day; to: Day; basis?: Citation[] }

/** What a count met on its way: rest days and suspended days left out, make-up working days counted. */
export type Passage = Run | { kind: 'made-up'; name: string; day: Day }
type Run = { kind: 'skipped' | 'suspended'; name: string; from: Day; to: Day; days: number; basis?: Citation[] }

const weekend = '周末'

/** @throws CalendarYearMissing for a day of a year that is not loaded */
export function isWorkingDay(calendar: Calendar, day: Day): boolean {
  const index = indexOf(calendar)
  return kindAt(index, positionOf(index, day)) !== rest
}

/** 周末 or the holiday's name; null for a working day. @throws CalendarYearMissing */
export function restDayName(calendar: Calendar, day: Day): string | null {
  const index = indexOf(calendar)
  const position = positionOf(index, day)
  return kindAt(index, position) === rest ? (index.names[position] ?? weekend) : null
}

/** How a day stands in the calendar, for showing it; a year not announced is said to be so. */
export function dayKind(
  calendar: Calendar,
  day: Day,
): { kind: 'working' | 'rest' | 'made-up' | 'unannounced'; name: string | null } {
  const index = indexOf(calendar)
  const position = positionOf(index, day)
  if (!isLoaded(index, position)) return { kind: 'unannounced', name: null }
  const kind = kindAt(index, position)
  const name = index.names[position] ?? null
  if (kind === rest) return { kind: 'rest', name: name ?? weekend }
  return kind === makeUp ? { kind: 'made-up', name } : { kind: 'working', name: null }
}

export type Count = { count: number; step?: 1 | -1; suspensions?: Suspension[] | undefined }

/**
 * The `count`-th working day after `from` (before it with step -1) and what was passed on the way.
 * @throws CalendarYearMissing
 */
export function countWorkingDays(
  calendar: Calendar,
  from: Day,
  { count, step = 1, suspensions = [] }: Count,
): { end: Day; passages: Passage[] } {
  const index = indexOf(calendar)
  const passages: Passage[] = []
  let position = positionOf(index, from)
  let run: Run | undefined
  for (let counted = 0; counted < count; ) {
    position += step
    const kind = kindAt(index, position)
    const day = dayAt(index, position)
    const stopped = suspensions.length > 0 && suspensions.find((stop) => stop.from <= day && day <= stop.to)
    if (stopped) run = pass(passages, run, suspendedDay(day, stopped))
    else if (kind === rest) {
      const name = index.names[position] ?? weekend
      run = pass(passages, run, { kind: 'skipped', name, from: day, to: day, days: 1 })
    } else {
      run = undefined
      counted++
      if (kind === makeUp) passages.push({ kind: 'made-up', name: index.names[position] ?? '', day })
    }
  }
  return { end: dayAt(index, position), passages }
}

/** `day` itself when it is a working day, else the next one (the one before with step -1). @throws CalendarYearMissing */
export function nearestWorkingDay(calendar: Calendar, day: Day, step: 1 | -1 = 1): Day {
  const index = indexOf(calendar)
  let position = positionOf(index, day)
  while (kindAt(index, position) === rest) position += step
  return dayAt(index, position)
}

function suspendedDay(day: Day, { basis }: Suspension): Run {
  return { kind: 'suspended', name: '', from: day, to: day, days: 1, ...(basis === undefined ? {} : { basis }) }
}

/** Joins a day to the run it continues; a weekend and a holiday stay apart, for each has its own name. */
function pass(passages: Passage[], run: Run | undefined, next: Run): Run {
  if (run === undefined || run.kind !== next.kind || run.name !== next.name) {
    passages.push(next)
    return next
  }
  if (next.from < run.from) run.from = next.from
  else run.to = next.to
  run.days++
  return run
}
