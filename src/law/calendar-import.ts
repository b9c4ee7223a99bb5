/** Reads a year of holidays as the holiday-cn project publishes them from the State Council's notices. Pure. */
import { z } from 'zod'
import { type Day, isDay, weekday } from '../kernel/day.ts'
import { civilProcedureLaw } from './citation.ts'
import type { Calendar, CalendarYear } from './law-book.ts'
import { isRefusal, type Refusal, refuse } from './refusal.ts'

const HolidayFile = z.object({
  year: z.int(),
  papers: z.array(z.string()),
  days: z.array(z.object({ name: z.string().min(1), date: z.string(), isOffDay: z.boolean() })),
})
type HolidayFile = z.infer<typeof HolidayFile>

export type CalendarImport = { calendarYear: CalendarYear; warnings: string[] }

/** `expectedYear`: the year the administrator chose. Warnings are oddities that a person should look at, not faults. */
export function parseHolidayFile(file: unknown, expectedYear?: number): CalendarImport | Refusal {
  const parsed = HolidayFile.safeParse(file)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    return invalid(`放假安排文件的「${issue?.path.join('.') ?? ''}」不合格式：${issue?.message ?? ''}`)
  }
  const { year, papers, days } = parsed.data
  if (expectedYear !== undefined && year !== expectedYear)
    return invalid(`文件是 ${year} 年的放假安排，不是所选的 ${expectedYear} 年。`)
  if (days.length === 0)
    return refuse(
      'calendar-not-announced',
      `${year} 年放假安排尚未公布，文件中没有任何日期。`,
      civilProcedureLaw(85),
      '待国务院办公厅公布后再导入；在此之前涉及该年度的期限不予计算。',
    )
  const fault = faultIn(parsed.data)
  if (fault) return invalid(fault)
  const of = (off: boolean) =>
    Object.fromEntries(days.filter(({ isOffDay }) => isOffDay === off).map(({ date, name }) => [date, name]))
  return {
    calendarYear: { year, source: papers.join(' '), restDays: of(true), makeUpDays: of(false) },
    warnings: warningsIn(parsed.data),
  }
}

export type CalendarImported = CalendarImport & { replaces: boolean }

/** What importing a file would do to the calendar; a year already there is replaced only where `replace` says so. */
export function importCalendar(
  facts: { calendar: Calendar },
  input: { file: unknown; year?: number | undefined; replace?: boolean | undefined },
): CalendarImported | Refusal {
  const found = parseHolidayFile(input.file, input.year)
  if (isRefusal(found)) return found
  const { year } = found.calendarYear
  const replaces = facts.calendar.years[year] !== undefined
  if (replaces && !input.replace)
    return refuse(
      'calendar-year-present',
      `工作日历已有 ${year} 年，再次导入会改变已计算的期限。`,
      civilProcedureLaw(85),
      '确需更正的，请勾选「替换该年度」，并重新核对正在计算的期限。',
    )
  return { ...found, replaces }
}

function faultIn({ year, days }: HolidayFile): string | undefined {
  const seen = new Set<string>()
  for (const { date } of days) {
    if (!isDay(date)) return `放假安排中有不存在的日期：${date}。`
    if (seen.has(date)) return `放假安排中日期重复：${date}。`
    seen.add(date)
    // The notice for a year may begin with the last days of the year before.
    if (!date.startsWith(`${year}-`) && !date.startsWith(`${year - 1}-12-`))
      return `放假安排中有不属于 ${year} 年的日期：${date}。`
  }
  return undefined
}

const holidays = ['元旦', '春节', '清明', '劳动', '端午', '中秋', '国庆']

function warningsIn({ year, papers, days }: HolidayFile): string[] {
  const onWeekday = days.filter(({ date, isOffDay }) => !isOffDay && ![0, 6].includes(weekday(date as Day)))
  const names = days.filter(({ isOffDay }) => isOffDay).map(({ name }) => name)
  const absent = holidays.filter((holiday) => !names.some((name) => name.includes(holiday)))
  return [
    ...(papers.length === 0 ? ['文件没有注明国务院公布的文件。'] : []),
    ...onWeekday.map(({ date }) => `${date} 列为调休上班日，但当日不是周末。`),
    ...days
      .filter(({ date }) => !date.startsWith(`${year}-`))
      .map(({ date }) => `${date} 属于上一年，请核对上一年日历。`),
    ...(absent.length === 0 ? [] : [`没有找到法定节日：${absent.join('、')}。`]),
  ]
}

function invalid(reason: string): Refusal {
  return refuse('calendar-file-invalid', reason, civilProcedureLaw(85), '请核对文件后重新导入。')
}
