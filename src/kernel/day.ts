/** Calendar days and instants. A legal deadline counts days in Beijing, whatever the machine's time zone is. */

/** A Beijing calendar date, `YYYY-MM-DD`. Compares with `<` and `>`. */
export type Day = string & { readonly day: unique symbol }

/** A moment in UTC, ISO 8601 with milliseconds and `Z`. Compares with `<` and `>`. */
export type Instant = string & { readonly instant: unique symbol }

const beijingOffsetMs = 8 * 3_600_000
const dayMs = 86_400_000

/** @throws RangeError when `text` is not an existing calendar date in the form YYYY-MM-DD */
export function day(text: string): Day {
  if (!isDay(text)) throw new RangeError(`不是有效日期：${text}`)
  return text
}

export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

export function instant(value: string | number | Date): Instant {
  return new Date(value).toISOString() as Instant
}

export function dayOf(at: Instant): Day {
  return new Date(Date.parse(at) + beijingOffsetMs).toISOString().slice(0, 10) as Day
}

/** Midnight in Beijing at the start of `date`. */
export function startOf(date: Day): Instant {
  return instant(Date.parse(`${date}T00:00:00Z`) - beijingOffsetMs)
}

export function addDays(date: Day, count: number): Day {
  return new Date(Date.parse(`${date}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10) as Day
}

/** Same day of the month `count` months later; where that month is shorter, its last day (《民法典》第二百零二条). */
export function addMonths(date: Day, count: number): Day {
  const [year = 0, month = 0, dayOfMonth = 0] = date.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, month - 1 + count + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + count, Math.min(dayOfMonth, lastDay))).toISOString().slice(0, 10) as Day
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs)
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(date: Day): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay()
}

/** 2026年11月22日, as official documents write dates (GB/T 9704: Arabic figures, no leading zeros). */
export function dayInChinese(date: Day): string {
  const [year, month, dayOfMonth] = date.split('-').map(Number)
  return `${year}年${month}月${dayOfMonth}日`
}

/** 2026年11月22日14时05分 in Beijing time. */
export function instantInChinese(at: Instant): string {
  return `${dayInChinese(dayOf(at))}${timeInChinese(at)}`
}

/** 14时05分 in Beijing time. */
export function timeInChinese(at: Instant): string {
  const local = new Date(Date.parse(at) + beijingOffsetMs).toISOString()
  return `${local.slice(11, 13)}时${local.slice(14, 16)}分`
}
