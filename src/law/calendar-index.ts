/** The calendar as one byte a day, so that a look-up is one array read however many years are loaded. */
import type { Day } from '../kernel/day.ts'
import type { Calendar } from './law-book.ts'

/** A year whose holidays are not in the calendar: nothing about its days is ever guessed. */
export class CalendarYearMissing extends Error {
  readonly year: number
  constructor(year: number) {
    super(`${year} 年放假安排未载入工作日历`)
    this.year = year
  }
}

const missing = 0
const ordinary = 1
export const rest = 2
export const makeUp = 3

export type CalendarIndex = { first: number; kinds: Uint8Array; names: (string | undefined)[]; days: Day[] }

const indexes = new WeakMap<Calendar, CalendarIndex>()

/** A calendar is never changed in place: an edit of the law makes a new one. */
export function indexOf(calendar: Calendar): CalendarIndex {
  const known = indexes.get(calendar)
  if (known) return known
  const index = buildIndex(calendar)
  indexes.set(calendar, index)
  return index
}

/** @throws CalendarYearMissing */
export function kindAt(index: CalendarIndex, position: number): number {
  const kind = index.kinds[position] ?? missing
  if (kind === missing) throw new CalendarYearMissing(Number(textOf(index.first + position).slice(0, 4)))
  return kind
}

export function isLoaded(index: CalendarIndex, position: number): boolean {
  return (index.kinds[position] ?? missing) !== missing
}

export function dayAt(index: CalendarIndex, position: number): Day {
  return index.days[position] ?? textOf(index.first + position)
}

export function positionOf(index: CalendarIndex, day: Day): number {
  return serial(day) - index.first
}

function buildIndex(calendar: Calendar): CalendarIndex {
  const years = Object.values(calendar.years).sort((left, right) => left.year - right.year)
  const first = serial(`${years[0]?.year ?? 1970}-01-01`)
  const end = years.length === 0 ? first : serial(`${(years.at(-1)?.year ?? 1969) + 1}-01-01`)
  const index: CalendarIndex = { first, kinds: new Uint8Array(end - first), names: [], days: [] }
  for (let day = first; day < end; day++) index.days.push(textOf(day))
  for (const { year } of years)
    for (let day = serial(`${year}-01-01`); day < serial(`${year + 1}-01-01`); day++)
      index.kinds[day - first] = isWeekend(day) ? rest : ordinary
  for (const { restDays, makeUpDays } of years) {
    mark(index, restDays, rest)
    mark(index, makeUpDays, makeUp)
  }
  return index
}

/** A year's notice may rule on the last days of the year before; days of years not loaded stay missing. */
function mark(index: CalendarIndex, days: Record<string, string>, kind: number): void {
  for (const [day, name] of Object.entries(days)) {
    const position = serial(day) - index.first
    if ((index.kinds[position] ?? missing) === missing) continue
    index.kinds[position] = kind
    index.names[position] = name
  }
}

/** 1970-01-01 was a Thursday. */
function isWeekend(day: number): boolean {
  const weekday = (day + 4) % 7
  return weekday === 0 || weekday === 6
}

/** Days since 1970-01-01. */
function serial(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000
}

function textOf(days: number): Day {
  return new Date(days * 86_400_000).toISOString().slice(0, 10) as Day
}
