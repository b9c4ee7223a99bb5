import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { importCalendar, parseHolidayFile } from './calendar-import.ts'
import calendar from './data/calendar.json' with { type: 'json' }
import type { Calendar } from './law-book.ts'

// The official yearly files.
const official = (year: number): unknown =>
  JSON.parse(readFileSync(new URL(`../../tests/data/holidays/holiday-cn-${year}.json`, import.meta.url), 'utf8'))

const small = (change: object) => ({
  year: 2026,
  papers: ['通知'],
  days: [{ name: '元旦', date: '2026-01-01', isOffDay: true }],
  ...change,
})

describe('导入国务院放假安排', () => {
  test.each([
    [2024, 28, 8],
    [2025, 28, 5],
    [2026, 33, 6],
  ] as const)('%i 年：%i 个放假日，%i 个调休上班日，与随产品发布的日历一致', (year, restDays, makeUpDays) => {
    const found = parseHolidayFile(official(year), year)
    if ('refused' in found) throw new Error(found.reason)
    expect(found.warnings).toEqual([])
    expect(Object.keys(found.calendarYear.restDays)).toHaveLength(restDays)
    expect(Object.keys(found.calendarYear.makeUpDays)).toHaveLength(makeUpDays)
    expect(found.calendarYear).toEqual((calendar as Calendar).years[year])
  })

  test('2027 年尚未公布，拒绝', () => {
    expect(parseHolidayFile(official(2027))).toMatchObject({
      refused: true,
      code: 'calendar-not-announced',
      reason: expect.stringContaining('2027 年放假安排尚未公布'),
    })
  })

  test.each([
    ['年度与所选不符', small({ year: 2025 }), '不是所选的 2026 年'],
    ['不存在的日期', small({ days: [{ name: '元旦', date: '2026-02-30', isOffDay: true }] }), '2026-02-30'],
    ['别的年度的日期', small({ days: [{ name: '元旦', date: '2027-01-01', isOffDay: true }] }), '不属于 2026 年'],
    [
      '同日重复',
      small({ days: [true, false].map((isOffDay) => ({ name: '元旦', date: '2026-01-01', isOffDay })) }),
      '日期重复',
    ],
    ['缺字段', small({ days: [{ name: '元旦', date: '2026-01-01' }] }), 'days.0.isOffDay'],
    ['不是对象', '2026', '不合格式'],
  ])('%s：拒绝并指出所在', (_, file, part) => {
    expect(parseHolidayFile(file, 2026)).toMatchObject({
      code: 'calendar-file-invalid',
      reason: expect.stringContaining(part),
    })
  })

  test('可疑之处只提醒：调休日不在周末、缺法定节日、没有文件依据', () => {
    const file = small({
      papers: [],
      days: [
        { name: '元旦', date: '2025-12-31', isOffDay: true },
        { name: '元旦', date: '2026-01-05', isOffDay: false },
      ],
    })
    expect(parseHolidayFile(file)).toMatchObject({
      warnings: [
        expect.stringContaining('没有注明'),
        expect.stringContaining('2026-01-05'),
        expect.stringContaining('2025-12-31'),
        expect.stringContaining('春节、清明、劳动、端午、中秋、国庆'),
      ],
    })
  })

  test('已有的年度须明示替换', () => {
    const facts = { calendar: calendar as Calendar }
    expect(importCalendar(facts, { file: official(2026) })).toMatchObject({ code: 'calendar-year-present' })
    expect(importCalendar(facts, { file: official(2026), replace: true })).toMatchObject({ replaces: true })
    expect(importCalendar({ calendar: { years: {} } }, { file: official(2026), year: 2026 })).toMatchObject({
      replaces: false,
      calendarYear: { year: 2026 },
    })
  })
})
