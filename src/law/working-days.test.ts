import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { CalendarYearMissing } from './calendar-index.ts'
import calendar from './data/calendar.json' with { type: 'json' }
import type { Calendar } from './law-book.ts'
import { countWorkingDays, isWorkingDay, nearestWorkingDay, restDayName } from './working-days.ts'

const announced = calendar as Calendar

describe('工作日历：周末、法定节假日、调休', () => {
  test.each([
    ['2026-11-20', true, null],
    ['2026-11-21', false, '周末'],
    ['2026-11-22', false, '周末'],
    ['2026-02-14', true, null],
    ['2026-02-17', false, '春节'],
    ['2026-02-28', true, null],
    ['2026-09-20', true, null],
    ['2026-09-26', false, '中秋节'],
    ['2026-10-01', false, '国庆节'],
    ['2026-10-10', true, null],
    ['2024-02-04', true, null],
    ['2024-02-29', true, null],
    ['2025-10-06', false, '国庆节、中秋节'],
    ['2025-12-31', true, null],
    ['2024-01-01', false, '元旦'],
    ['2026-12-31', true, null],
  ])('%s 是工作日：%s', (text, working, name) => {
    expect(isWorkingDay(announced, day(text))).toBe(working)
    expect(restDayName(announced, day(text))).toBe(name)
  })

  test('2026 年共 248 个工作日', () => {
    const { passages } = countWorkingDays(announced, day('2025-12-31'), { count: 248 })
    expect(nearestWorkingDay(announced, day('2026-12-31'))).toBe('2026-12-31')
    expect(countWorkingDays(announced, day('2025-12-31'), { count: 248 }).end).toBe('2026-12-31')
    expect(passages.filter(({ kind }) => kind === 'made-up')).toHaveLength(6)
  })

  test.each(['2011-12-31', '2027-01-01', '2030-06-01'])('%s 所在年度未载入，拒绝判断', (text) => {
    expect(() => isWorkingDay(announced, day(text))).toThrow(CalendarYearMissing)
    expect(() => isWorkingDay({ years: {} }, day(text))).toThrow(text.slice(0, 4))
  })

  test('两个已载入年度之间缺一年，缺的年度同样拒绝', () => {
    const { 2024: first, 2026: last } = announced.years
    if (!first || !last) throw new Error('日历数据缺年度')
    const gap: Calendar = { years: { 2024: first, 2026: last } }
    expect(() => isWorkingDay(gap, day('2025-06-03'))).toThrow('2025')
    expect(isWorkingDay(gap, day('2026-06-03'))).toBe(true)
  })

  test('下一年度的通知可以改动上一年十二月的日子', () => {
    const next = {
      year: 2027,
      source: '试验',
      restDays: { '2026-12-31': '元旦' },
      makeUpDays: { '2026-12-27': '元旦' },
    }
    const longer = { years: { ...announced.years, 2027: next } } as Calendar
    expect(restDayName(longer, day('2026-12-31'))).toBe('元旦')
    expect(isWorkingDay(longer, day('2026-12-27'))).toBe(true)
  })

  test('跨长假计数时逐段说明跳过与计入的日子', () => {
    expect(countWorkingDays(announced, day('2026-09-24'), { count: 7 })).toEqual({
      end: '2026-10-12',
      passages: [
        { kind: 'skipped', name: '中秋节', from: '2026-09-25', to: '2026-09-27', days: 3 },
        { kind: 'skipped', name: '国庆节', from: '2026-10-01', to: '2026-10-07', days: 7 },
        { kind: 'made-up', name: '国庆节', day: '2026-10-10' },
        { kind: 'skipped', name: '周末', from: '2026-10-11', to: '2026-10-11', days: 1 },
      ],
    })
  })

  test('倒数与正数互为镜像', () => {
    expect(countWorkingDays(announced, day('2026-10-12'), { count: 7, step: -1 })).toMatchObject({
      end: '2026-09-24',
      passages: [
        { name: '周末' },
        { kind: 'made-up', day: '2026-10-10' },
        { name: '国庆节', from: '2026-10-01', to: '2026-10-07', days: 7 },
        { name: '中秋节', from: '2026-09-25', to: '2026-09-27', days: 3 },
      ],
    })
  })
})
