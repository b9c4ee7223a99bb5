import { describe, expect, test } from 'vitest'
import { day, instant } from '../kernel/day.ts'
import { coercionLaw, penaltyLaw } from './citation.ts'
import calendar from './data/calendar.json' with { type: 'json' }
import { workingInChinese } from './deadline-in-chinese.ts'
import {
  atLeastReached,
  computeDeadline,
  type Deadline,
  type DeadlineRequest,
  daysLeft,
  isPast,
  isPastAt,
} from './deadlines.ts'
import type { Calendar, DeadlineRow } from './law-book.ts'
import { isRefusal } from './refusal.ts'

const row = (change: Partial<DeadlineRow>): DeadlineRow => ({
  id: 'T-01',
  label: '试验期限',
  length: 7,
  unit: 'working-day',
  direction: 'at-most',
  rollsForward: true,
  alarms: ['officer'],
  from: day('2021-07-15'),
  until: null,
  basis: [penaltyLaw(61)],
  source: '试验',
  standing: 'verified',
  ...change,
})

const ask = (change: Partial<DeadlineRow>, from: string, more: Partial<DeadlineRequest> = {}) =>
  computeDeadline({ row: row(change), from: day(from), calendar: calendar as Calendar, ...more })

function compute(...question: Parameters<typeof ask>): Deadline {
  const deadline = ask(...question)
  if (isRefusal(deadline)) throw new Error(deadline.reason)
  return deadline
}

describe('《行政处罚法》第八十五条 工作日期限：自次日起数，不含法定节假日', () => {
  test.each([
    // plain weeks and weekends
    ['2026-11-23', 1, '2026-11-24'],
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-11-22', 1, '2026-11-23'],
    ['2026-11-23', 5, '2026-11-30'],
    ['2026-11-23', 7, '2026-12-02'],
    ['2026-11-20', 7, '2026-12-01'],
    ['2026-11-21', 5, '2026-11-27'],
    ['2026-12-25', 4, '2026-12-31'],
    // 元旦 2026: a Sunday is worked
    ['2026-01-01', 1, '2026-01-04'],
    ['2025-12-31', 1, '2026-01-04'],
    ['2026-01-02', 2, '2026-01-05'],
    ['2025-12-31', 7, '2026-01-12'],
    // 春节 2026: nine days off, two Saturdays worked
    ['2026-02-13', 1, '2026-02-14'],
    ['2026-02-13', 2, '2026-02-24'],
    ['2026-02-14', 1, '2026-02-24'],
    ['2026-02-10', 7, '2026-02-26'],
    ['2026-02-12', 5, '2026-02-26'],
    ['2026-02-17', 1, '2026-02-24'],
    ['2026-02-24', 5, '2026-03-02'],
    ['2026-02-27', 1, '2026-02-28'],
    ['2026-02-27', 2, '2026-03-02'],
    ['2026-02-13', 20, '2026-03-19'],
    // 清明、劳动节、端午 2026
    ['2026-04-03', 1, '2026-04-07'],
    ['2026-04-03', 5, '2026-04-13'],
    ['2026-04-30', 1, '2026-05-06'],
    ['2026-04-30', 5, '2026-05-11'],
    ['2026-05-08', 1, '2026-05-09'],
    ['2026-05-09', 1, '2026-05-11'],
    ['2026-06-18', 1, '2026-06-22'],
    ['2026-06-18', 7, '2026-06-30'],
    // 中秋、国庆 2026
    ['2026-09-18', 1, '2026-09-20'],
    ['2026-09-18', 2, '2026-09-21'],
    ['2026-09-21', 7, '2026-10-08'],
    ['2026-09-24', 1, '2026-09-28'],
    ['2026-09-24', 7, '2026-10-12'],
    ['2026-09-30', 1, '2026-10-08'],
    ['2026-09-30', 3, '2026-10-10'],
    ['2026-09-30', 4, '2026-10-12'],
    ['2026-09-14', 15, '2026-10-10'],
    ['2026-09-23', 20, '2026-10-28'],
    // earlier years
    ['2024-02-09', 7, '2024-02-26'],
    ['2024-04-30', 7, '2024-05-13'],
    ['2024-09-13', 5, '2024-09-23'],
    ['2024-12-30', 7, '2025-01-09'],
    ['2025-01-27', 7, '2025-02-12'],
    ['2025-05-30', 1, '2025-06-03'],
    ['2025-09-26', 3, '2025-09-30'],
    ['2025-09-30', 7, '2025-10-16'],
  ])('%s 起 %i 个工作日届满于 %s', (from, length, due) => {
    expect(compute({ length }, from).due).toBe(due)
  })
})

describe('《民事诉讼法》第八十五条 日、月、年期限：末日是法定休假日的顺延', () => {
  test.each([
    ['2026-11-23', 15, 'day', '2026-12-08'],
    ['2026-09-16', 15, 'day', '2026-10-08'],
    ['2026-09-18', 15, 'day', '2026-10-08'],
    ['2026-01-31', 15, 'day', '2026-02-24'],
    ['2026-06-06', 15, 'day', '2026-06-22'],
    ['2026-07-04', 90, 'day', '2026-10-08'],
    ['2026-08-01', 60, 'day', '2026-09-30'],
    ['2026-03-05', 30, 'day', '2026-04-07'],
    ['2026-04-01', 30, 'day', '2026-05-06'],
    ['2026-11-27', 30, 'day', '2026-12-28'],
    ['2025-12-17', 15, 'day', '2026-01-04'],
    ['2026-04-24', 15, 'day', '2026-05-09'],
    ['2026-01-31', 1, 'month', '2026-02-28'],
    ['2024-01-31', 1, 'month', '2024-02-29'],
    ['2025-08-31', 6, 'month', '2026-02-28'],
    ['2026-03-31', 6, 'month', '2026-09-30'],
    ['2026-05-30', 3, 'month', '2026-08-31'],
    ['2025-08-15', 6, 'month', '2026-02-24'],
    ['2026-07-10', 3, 'month', '2026-10-10'],
    ['2024-02-29', 1, 'year', '2025-02-28'],
    ['2024-02-29', 2, 'year', '2026-02-28'],
    ['2025-05-03', 1, 'year', '2026-05-06'],
    ['2025-10-31', 1, 'year', '2026-11-02'],
  ] as const)('%s 起 %i（%s）届满于 %s', (from, length, unit, due) => {
    expect(compute({ length, unit }, from).due).toBe(due)
  })

  test('《行政强制法》第二十五条 查封扣押期限拘束机关，末日在国庆假期也不顺延', () => {
    const limit = {
      length: 30,
      unit: 'day',
      rollsForward: false,
      basis: [coercionLaw(25)],
    } satisfies Partial<DeadlineRow>
    expect(compute(limit, '2026-09-05').due).toBe('2026-10-05')
    expect(compute(limit, '2026-12-20').due).toBe('2027-01-19')
  })

  test('指定期间：文书写明的日期取代法定长度，遇休假日同样顺延', () => {
    const stated = { length: null, unit: 'stated' } as const
    expect(compute(stated, '2026-09-01', { dueOn: day('2026-10-03') }).due).toBe('2026-10-08')
    expect(compute({ length: 15, unit: 'day' }, '2026-09-01', { dueOn: day('2026-09-30') }).due).toBe('2026-09-30')
    expect(ask(stated, '2026-09-01')).toMatchObject({ refused: true, code: 'deadline-not-stated' })
    expect(ask(stated, '2026-09-01', { dueOn: day('2026-08-31') })).toMatchObject({ code: 'deadline-before-start' })
  })

  test('年报：次年一月三十一日', () => {
    const report = { length: null, unit: 'next-year-date', monthDay: '01-31', rollsForward: false } as const
    expect(compute(report, '2025-12-31').due).toBe('2026-01-31')
    expect(compute(report, '2026-01-01').due).toBe('2027-01-31')
  })

  test('以小时计的期限精确到分，没有时刻则拒绝', () => {
    const hours = { length: 24, unit: 'hour' } as const
    const at = instant('2026-11-22T06:05:00Z')
    const deadline = compute(hours, '2026-11-22', { at })
    expect(deadline).toMatchObject({ due: '2026-11-23', dueAt: '2026-11-23T06:05:00.000Z' })
    expect(isPastAt(deadline, instant('2026-11-23T06:05:00Z'))).toBe(false)
    expect(isPastAt(deadline, instant('2026-11-23T06:05:01Z'))).toBe(true)
    expect(ask(hours, '2026-11-22')).toMatchObject({ refused: true, code: 'deadline-moment-missing' })
  })
})

describe('倒算的期限', () => {
  test('《行政许可法》第五十条 届满三十日前：中间须有三十个完整工作日', () => {
    expect(compute({ length: 30, backward: true }, '2026-12-31').due).toBe('2026-11-18')
    expect(compute({ length: 3, backward: true }, '2026-10-12').due).toBe('2026-09-30')
  })
  test('《安全生产许可证条例》第九条 期满前三个月，落在假日则提前', () => {
    expect(compute({ length: 3, unit: 'month', backward: true }, '2027-01-04').due).toBe('2026-09-30')
    expect(compute({ length: 3, unit: 'month', backward: true }, '2026-12-10').due).toBe('2026-09-10')
  })
})

describe('中止期间不计入', () => {
  const stop = (from: string, to: string) => ({ from: day(from), to: day(to) })
  test.each([
    ['没有中止', [], '2026-12-02'],
    ['中止两个工作日', [stop('2026-11-25', '2026-11-26')], '2026-12-04'],
    ['中止只覆盖周末', [stop('2026-11-28', '2026-11-29')], '2026-12-02'],
    ['重叠的中止只算一次', [stop('2026-11-25', '2026-11-26'), stop('2026-11-26', '2026-11-26')], '2026-12-04'],
    ['届满后的中止不影响', [stop('2026-12-03', '2026-12-20')], '2026-12-02'],
    ['首日起中止', [stop('2026-11-23', '2026-11-24')], '2026-12-03'],
  ])('七个工作日，%s', (_, suspensions, due) => {
    expect(compute({}, '2026-11-23', { suspensions }).due).toBe(due)
  })
  test.each([
    ['鉴定十日', [stop('2026-08-10', '2026-08-19')], '2026-09-10'],
    ['中止把末日推入第二次中止', [stop('2026-08-10', '2026-08-19'), stop('2026-09-05', '2026-09-06')], '2026-09-12'],
    ['起算日之前的部分不算', [stop('2026-07-20', '2026-08-05')], '2026-09-04'],
    ['重叠的中止只算一次', [stop('2026-08-10', '2026-08-19'), stop('2026-08-15', '2026-08-21')], '2026-09-12'],
    ['末日之后的中止不影响', [stop('2026-09-01', '2026-09-30')], '2026-08-31'],
  ])('三十日（2026-08-01 起），%s', (_, suspensions, due) => {
    expect(compute({ length: 30, unit: 'day', rollsForward: false }, '2026-08-01', { suspensions }).due).toBe(due)
  })
})

describe('工作日历没有的年度：拒绝，并说出年度', () => {
  test.each([
    [{ length: 1 }, '2026-12-31'],
    [{ length: 7 }, '2026-12-25'],
    [{ length: 90, unit: 'day' }, '2026-11-22'],
    [{ length: 6, unit: 'month' }, '2026-07-01'],
    [{ length: 1, unit: 'year' }, '2026-03-01'],
  ] as const)('%o 自 %s', (change, from) => {
    const refusal = ask(change, from)
    expect(refusal).toMatchObject({ refused: true, code: 'calendar-year-missing' })
    expect(isRefusal(refusal) && refusal.reason).toContain('2027')
  })
  test('调用方可以要一个注明的暂计日；它不能作为窗口已过的依据', () => {
    const deadline = compute({ length: 90, unit: 'day' }, '2026-11-22', { whenYearMissing: 'provisional' })
    expect(deadline).toMatchObject({ due: '2027-02-20', provisional: 2027 })
    expect(atLeastReached(deadline, day('2027-03-01'))).toBe(false)
    expect(workingInChinese(deadline).join('')).toContain('2027年放假安排尚未载入')
  })
  test('工作日伸入未公布的年度：暂按只有周末休息计，写明以哪一年的安排为准', () => {
    const deadline = compute({ length: 7 }, '2026-12-25', { whenYearMissing: 'provisional' })
    expect(deadline).toMatchObject({ due: '2027-01-05', provisional: 2027 })
    expect(workingInChinese(deadline).at(-2)).toContain('暂按只有周末休息计，以2027年放假安排公布为准')
    expect(atLeastReached(deadline, day('2027-02-01'))).toBe(false)
  })
})

describe('期限的三个问题', () => {
  const deadline = compute({ length: 5, direction: 'at-least' }, '2026-11-23')
  test.each([
    ['2026-11-27', false, 3],
    ['2026-11-30', false, 0],
    ['2026-12-01', true, -1],
  ])('在 %s：过期 %s，还剩 %i 日', (today, past, left) => {
    expect(isPast(deadline, day(today))).toBe(past)
    expect(atLeastReached(deadline, day(today))).toBe(past)
    expect(daysLeft(deadline, day(today))).toBe(left)
  })
})

describe('计算过程写成句子', () => {
  test('工作日：起算、规则与条文、跳过、补班、届满', () => {
    expect(workingInChinese(compute({ label: '公示处罚决定' }, '2026-09-24'))).toEqual([
      '起算：2026年9月24日，当日不计入（《民事诉讼法》第八十五条）。',
      '期限：7个工作日（《行政处罚法》第六十一条）。',
      '跳过中秋节：2026年9月25日至2026年9月27日，3天，不计入。',
      '跳过国庆节：2026年10月1日至2026年10月7日，7天，不计入。',
      '2026年10月10日是国庆节调休上班日，计入工作日。',
      '跳过周末：2026年10月11日，1天，不计入。',
      '最迟：2026年10月12日。',
    ])
  })
  test('未核实的期限写明待核实；顺延写明条文', () => {
    const text = workingInChinese(compute({ length: 15, unit: 'day', standing: 'unverified', basis: [] }, '2026-09-18'))
    expect(text).toContain('期限：15日（待核实）。')
    expect(text).toContain(
      '末日2026年10月3日是国庆节，顺延至其后第一个工作日2026年10月8日（《民事诉讼法》第八十五条）。',
    )
  })
  test('倒算、中止、至少、小时', () => {
    const back = workingInChinese(compute({ length: 3, unit: 'month', backward: true }, '2027-01-04'))
    expect(back[0]).toBe('自此日倒算：2027年1月4日，当日不计入（《民事诉讼法》第八十五条）。')
    expect(back.at(-2)).toBe('2026年10月4日是国庆节，提前至此前最近的工作日2026年9月30日。')
    const suspensions = [{ from: day('2026-11-25'), to: day('2026-11-26') }]
    const waiting = workingInChinese(compute({ direction: 'at-least' }, '2026-11-23', { suspensions }))
    expect(waiting).toContain('暂停计算：2026年11月25日至2026年11月26日，2天，不计入。')
    expect(waiting.at(-1)).toBe('届满：2026年12月4日；此后方可进行下一步。')
    const hours = compute({ length: 24, unit: 'hour' }, '2026-11-22', { at: instant('2026-11-22T06:05:00Z') })
    expect(workingInChinese(hours).at(-1)).toBe('最迟：2026年11月23日14时05分。')
  })
})
