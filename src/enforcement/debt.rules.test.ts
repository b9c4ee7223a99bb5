/** What is overdue, when reminding may begin, and on which days execution stood still. */
import { describe, expect, test } from 'vitest'
import type { DeadlineRecord } from '../acts/index.ts'
import type { Money } from '../execution/index.ts'
import { type Day, day } from '../kernel/day.ts'
import { citationInChinese } from '../law/citation.ts'
import { exampleLaw as law } from '../law/example-law.ts'
import type { ProceedingRecord } from '../proceedings/index.ts'
import {
  fineDueOn,
  mustBeOverdue,
  type Owing,
  outstanding,
  overdueSince,
  owedInChinese,
  standstillsIn,
  surchargeOf,
} from './debt.rules.ts'

const d = day
const yuan = 100

const money = (changed: Partial<Money> = {}): Money => ({
  charges: [
    {
      ...{ kind: 'fine', amountFen: 20_000 * yuan, number: '1号', decidedOn: d('2025-09-22') },
      ...{ dueOn: d('2025-10-09'), proceedingId: null },
    },
  ],
  ...{ plans: [], payments: [], writeOffs: [], ...changed },
})
/** Served on 2025-09-22: fifteen days end in the National Day week. */
const owing = (changed: Partial<Money> = {}): Owing => ({
  ...{ caseId: 'case', money: money(changed), remedies: [], standstills: [] },
  clocks: [{ subjectId: 'case', rowId: 'X-01', startsOn: d('2025-09-22') } as DeadlineRecord],
})
const plan = (grantedOn: string, ...parts: [string, number][]) => ({
  ...{ proceedingId: 'deferral', grantedOn: d(grantedOn) },
  parts: parts.map(([dueOn, amountYuan]) => ({ dueOn: d(dueOn), amountFen: amountYuan * yuan })),
})
const paid = (paidOn: string, amountYuan: number) => ({
  ...{ towards: 'fine' as const, paidOn: d(paidOn), amountFen: amountYuan * yuan },
})
const on = (today: string) => ({ today: d(today), law }) as unknown as Parameters<typeof mustBeOverdue>[1]

describe('《行政处罚法》第六十七条、第七十二条：何时可以催缴', () => {
  test.each<[string, Partial<Money>, string, string | undefined]>([
    ['期限最后一日', {}, '2025-10-09', '《行政处罚法》第六十七条第三款'],
    ['次日', {}, '2025-10-10', undefined],
    ['已经缴清', { payments: [paid('2025-10-08', 20_000)] }, '2025-10-10', '《行政处罚法》第六十七条第三款'],
    ['缴了一部分', { payments: [paid('2025-10-08', 5_000)] }, '2025-10-10', undefined],
    [
      '批准延期以内',
      { plans: [plan('2025-10-08', ['2025-12-31', 20_000])] },
      '2025-11-10',
      '《行政处罚法》第六十六条第二款',
    ],
    [
      '延期的最后一日',
      { plans: [plan('2025-10-08', ['2025-12-31', 20_000])] },
      '2025-12-31',
      '《行政处罚法》第六十六条第二款',
    ],
    ['延期届满次日', { plans: [plan('2025-10-08', ['2025-12-31', 20_000])] }, '2026-01-01', undefined],
    [
      '分期，第一期逾期',
      { plans: [plan('2025-10-08', ['2025-10-31', 5_000], ['2025-12-31', 15_000])] },
      '2025-11-01',
      undefined,
    ],
  ])('%s', (_name, changed, today, article) => {
    const refusal = mustBeOverdue({ debt: owing(changed) }, on(today))
    expect(refusal?.basis[0] && citationInChinese(refusal.basis[0])).toBe(article)
  })

  test.each([
    ['一次延期', plan('2025-10-08', ['2025-12-31', 20_000]), '批准的缴纳期限至2025年12月31日届满'],
    ['第一期', plan('2025-10-08', ['2025-11-28', 5_000], ['2025-12-31', 15_000]), '第1期（共2期）至2025年11月28日届满'],
  ])('没有逾期的，写明应缴的那一期自己的届满日：%s', (_name, granted, said) =>
    expect(mustBeOverdue({ debt: owing({ plans: [granted] }) }, on('2025-11-10'))?.reason).toContain(said),
  )

  test('逾期的一期，届满日是它自己的，不是原来的期限', () => {
    const plans = [plan('2025-10-08', ['2025-10-31', 5_000], ['2025-12-31', 15_000])]
    expect(overdueSince(owing({ plans }), d('2025-11-01'))).toBe('2025-10-31')
    expect(overdueSince(owing({ plans, payments: [paid('2025-10-30', 5_000)] }), d('2026-01-05'))).toBe('2025-12-31')
    expect(overdueSince(owing(), d('2025-10-10'))).toBe('2025-10-09')
    expect(overdueSince(owing(), d('2025-10-09'))).toBeUndefined()
  })

  test('缴款期限按送达日计算，不受延期改动', () => {
    expect(fineDueOn(owing(), law)).toBe('2025-10-09')
    expect(fineDueOn({ caseId: 'case', clocks: [] }, law)).toBeUndefined()
  })
})

describe('V-17 案件的加处罚款', () => {
  const total = (changed: Partial<Money>, until: string) =>
    surchargeOf(owing(changed), { until: d(until) }, law)?.totalFen

  test('百分之三、上限百分之百都取自标准库', () => {
    expect(total({}, '2025-10-10')).toBe(600 * yuan)
    expect(total({}, '2026-10-10')).toBe(20_000 * yuan)
    expect(surchargeOf({ ...owing(), clocks: [] }, { until: d('2025-10-10') }, law)).toBeUndefined()
  })

  test('减免的罚款和缴纳的一样，自次日起不再加处；缴纳加处罚款的不冲抵罚款', () => {
    const letGo = { towards: 'fine' as const, ground: 'changed' as const, amountFen: 10_000 * yuan }
    expect(total({ writeOffs: [{ ...letGo, writtenOffOn: d('2025-10-11') }] }, '2025-10-13')).toBe(1_800 * yuan)
    expect(total({ payments: [{ ...paid('2025-10-11', 600), towards: 'surcharge' }] }, '2025-10-13')).toBe(2_400 * yuan)
  })

  test('分期只就逾期的一期加处', () => {
    const plans = [plan('2025-10-08', ['2025-10-31', 5_000], ['2025-12-31', 15_000])]
    expect(total({ plans }, '2025-11-10')).toBe(10 * 150 * yuan)
  })
})

const record = (act: string, saidOn: string, outcome: string | null = null) =>
  ({ act, outcome, saidOn: d(saidOn) }) as ProceedingRecord
const spans = (records: ProceedingRecord[]) =>
  standstillsIn(records).map(({ reason, from, to }) => [reason, from, to] as [string, Day, Day | null])

test('中止、履行协议的期间：没有批准的不算，没有结束的仍在进行', () => {
  expect(spans([record('standstill.decide', '2025-10-14', 'returned')])).toEqual([])
  expect(
    spans([
      record('standstill.decide', '2025-10-14', 'agreed'),
      record('standstill.end', '2025-10-20'),
      record('standstill.decide', '2025-11-01', 'agreed'),
      record('agreement.sign', '2025-12-01'),
    ]),
  ).toEqual([
    ['suspension', '2025-10-14', '2025-10-20'],
    ['suspension', '2025-11-01', null],
    ['agreement', '2025-12-01', null],
  ])
})

test('按日连续处罚也是罚款，与加处罚款分开', () => {
  const charge = { number: '2号', decidedOn: d('2025-11-01'), dueOn: null, proceedingId: 'p' }
  const charges = [
    ...money().charges,
    { ...charge, kind: 'daily' as const, amountFen: 1_000 },
    { ...charge, kind: 'surcharge' as const, amountFen: 500 },
  ]
  const owed = outstanding(owing({ charges }), d('2025-11-02'))
  expect(owed).toEqual({ fineFen: 2_001_000, surchargeFen: 500 })
  expect(owedInChinese(owed)).toBe('罚款20,010.00元、加处罚款5.00元')
})
