/** V-17 加处罚款：手算的例子，以及任何例子都成立的性质. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type PlainFine, surchargeAsked } from '../../tests/support/plain-fine.ts'
import { addDays, type Day, day } from '../kernel/day.ts'
import { computeSurcharge } from './surcharge.rules.ts'
import { type Surcharge, type SurchargeRow, standings } from './surcharge.ts'

const d = day
const yuan = 100

/** 1 万元，缴款期限 2025-11-10 届满，每日 3% 即 300 元，上限 1 万元. */
const usual: PlainFine = {
  ...{ fineFen: 10_000 * yuan, dueOn: d('2025-11-10'), payments: [], grants: [], pauses: [] },
  ...{ until: d('2025-11-20'), dailyPercent: 3, capPercent: 100 },
}
const reckoned = (fine: PlainFine): Surcharge => {
  const found = computeSurcharge(surchargeAsked(fine))
  if (!found) throw new RangeError('没有罚款')
  return found
}
const paid = (paidOn: string, amountYuan: number) => ({ paidOn: d(paidOn), amountFen: amountYuan * yuan })
const pause = (from: string, to: string | null) => ({
  ...{ from: d(from), to: to === null ? null : d(to), reason: 'reconsideration' as const },
})
const grant = (on: string, ...instalments: [dueOn: string, amountYuan: number][]) => ({
  on: d(on),
  instalments: instalments.map(([dueOn, amountYuan]) => ({ dueOn: d(dueOn), amountFen: amountYuan * yuan })),
})

type Case = [name: string, changed: Partial<PlainFine>, days: number, amountYuan: number]

const cases: Case[] = [
  ['期限最后一日不加处', { until: d('2025-11-10') }, 0, 0],
  ['期限以前不加处', { until: d('2025-11-01') }, 0, 0],
  ['逾期第一日', { until: d('2025-11-11') }, 1, 300],
  ['逾期十日', {}, 10, 3_000],
  ['逾期三十三日，九千九百元', { until: d('2025-12-13') }, 33, 9_900],
  ['第三十四日只加处到上限的一百元', { until: d('2025-12-14') }, 34, 10_000],
  ['上限以后不再增加', { until: d('2026-11-10') }, 34, 10_000],
  ['跨年', { dueOn: d('2025-12-26'), until: d('2026-01-05') }, 10, 3_000],
  ['跨平年二月', { dueOn: d('2026-02-25'), until: d('2026-03-05') }, 8, 2_400],
  ['跨闰年二月', { dueOn: d('2028-02-25'), until: d('2028-03-05') }, 9, 2_700],
  ['期限内缴清', { payments: [paid('2025-11-10', 10_000)] }, 0, 0],
  ['逾期第一日缴清，当日计算', { payments: [paid('2025-11-11', 10_000)] }, 1, 300],
  ['逾期第五日缴清', { payments: [paid('2025-11-15', 10_000)] }, 5, 1_500],
  ['期限内缴纳六千元，余四千元', { payments: [paid('2025-11-01', 6_000)] }, 10, 1_200],
  ['逾期第五日缴纳六千元：五日三百元，五日一百二十元', { payments: [paid('2025-11-15', 6_000)] }, 10, 2_100],
  ['同日两次缴纳', { payments: [paid('2025-11-15', 3_000), paid('2025-11-15', 3_000)] }, 10, 2_100],
  [
    '三次缴清',
    { payments: [paid('2025-11-12', 5_000), paid('2025-11-14', 3_000), paid('2025-11-16', 2_000)] },
    6,
    1_020,
  ],
  ['复议三日不计，首尾两日都不计', { pauses: [pause('2025-11-13', '2025-11-15')] }, 7, 2_100],
  ['期限届满以前开始的复议', { pauses: [pause('2025-11-01', '2025-11-13')] }, 7, 2_100],
  ['还没有结束的诉讼', { pauses: [pause('2025-11-16', null)] }, 5, 1_500],
  ['复议接着诉讼', { pauses: [pause('2025-11-12', '2025-11-14'), pause('2025-11-15', '2025-11-17')] }, 4, 1_200],
  ['重叠的期间只扣一次', { pauses: [pause('2025-11-12', '2025-11-16'), pause('2025-11-14', '2025-11-18')] }, 3, 900],
  ['全程不计', { pauses: [pause('2025-11-11', '2025-11-20')] }, 0, 0],
  [
    '不计期间缴纳六千元，期间届满后按四千元',
    {
      pauses: [pause('2025-11-13', '2025-11-15')],
      payments: [paid('2025-11-14', 6_000)],
    },
    7,
    1_200,
  ],
  ['期限以前批准延期十日', { grants: [grant('2025-11-05', ['2025-11-17', 10_000])] }, 3, 900],
  ['逾期三日后批准延期', { grants: [grant('2025-11-14', ['2025-11-17', 10_000])] }, 6, 1_800],
  [
    '延期以内缴清',
    { grants: [grant('2025-11-05', ['2025-11-17', 10_000])], payments: [paid('2025-11-17', 10_000)] },
    0,
    0,
  ],
  [
    '分期：第一期未缴，只就到期的四千元',
    { grants: [grant('2025-11-05', ['2025-11-15', 4_000], ['2025-12-15', 6_000])] },
    5,
    600,
  ],
  [
    '分期：两期都未缴',
    { grants: [grant('2025-11-05', ['2025-11-12', 4_000], ['2025-11-17', 6_000])] },
    8,
    5 * 120 + 3 * 300,
  ],
  [
    '分期：第一期按时缴纳，第二期逾期三日',
    {
      grants: [grant('2025-11-05', ['2025-11-12', 4_000], ['2025-11-17', 6_000])],
      payments: [paid('2025-11-12', 4_000)],
    },
    3,
    540,
  ],
  [
    '再次批准延期以后一次为准',
    {
      grants: [grant('2025-11-05', ['2025-11-12', 10_000]), grant('2025-11-14', ['2025-11-18', 10_000])],
    },
    3,
    900,
  ],
  [
    '上限在复议期间不动，恢复后继续',
    { pauses: [pause('2025-12-10', '2026-03-10')], until: d('2026-03-15') },
    34,
    10_000,
  ],
  ['一分以下舍去：九十九元每日二元九角七分', { fineFen: 9_900 }, 10, 29.7],
  ['一分以下舍去：一元零一分每日三分', { fineFen: 101 }, 10, 0.3],
  ['不足一分的每日零', { fineFen: 33 }, 10, 0],
  ['二十万元逾期七日', { fineFen: 200_000 * yuan, until: d('2025-11-17') }, 7, 42_000],
]

describe('V-17 《行政处罚法》第七十二条第一款第（一）项', () => {
  test.each(cases)('%s', (_name, changed, days, amountYuan) => {
    const found = reckoned({ ...usual, ...changed })
    expect([found.days, found.totalFen]).toEqual([days, Math.round(amountYuan * yuan)])
  })

  test('过程逐段写明', () => {
    const found = reckoned({
      ...usual,
      payments: [paid('2025-11-13', 6_000)],
      pauses: [pause('2025-11-16', '2025-11-18')],
      until: d('2025-12-31'),
    })
    const seen = found.rows.map(({ from, to, days, principalFen, amountFen, standing }) =>
      [from, to, days, principalFen / yuan, amountFen / yuan, standing && standings[standing]].join(' '),
    )
    expect(seen).toEqual([
      '2025-11-11 2025-11-13 3 10000 900 ',
      '2025-11-14 2025-11-15 2 4000 240 ',
      '2025-11-16 2025-11-18 3 4000 0 行政复议期间',
      '2025-11-19 2025-12-31 43 4000 5160 ',
    ])
    expect([found.totalFen / yuan, found.days, found.cappedOn]).toEqual([6_300, 48, null])
  })

  test('到上限的那一日和以后各日都写明', () => {
    const { rows, cappedOn } = reckoned({ ...usual, until: d('2025-12-31') })
    expect(cappedOn).toBe('2025-12-14')
    expect(rows.map(({ from, to, days, standing }) => [from, to, days, standing])).toEqual([
      ['2025-11-11', '2025-12-14', 34, null],
      ['2025-12-15', '2025-12-31', 17, 'capped'],
    ])
  })

  test('分期的从第一期逾期之日起算，不从原来的期限起算：第六十六条第二款', () => {
    const grants = [grant('2025-11-05', ['2025-11-15', 4_000], ['2025-12-15', 6_000])]
    expect(reckoned({ ...usual, grants }).from).toBe('2025-11-16')
    expect(reckoned({ ...usual, grants: [grant('2025-11-14', ['2025-11-17', 10_000])] }).from).toBe('2025-11-11')
  })

  test('从某日起续算，以前的另计', () => {
    const found = reckoned({ ...usual, since: d('2025-11-16') })
    expect([found.from, found.beforeFen / yuan, found.amountFen / yuan, found.totalFen / yuan]).toEqual([
      '2025-11-16',
      1_500,
      1_500,
      3_000,
    ])
    expect(found.rows.map(({ from, to }) => [from, to])).toEqual([['2025-11-16', '2025-11-20']])
  })
})

const aDay = fc.integer({ min: -10, max: 90 }).map((days) => addDays(usual.dueOn, days))
const anAmount = fc.integer({ min: 1, max: 500_000 })
const aPause = fc.tuple(aDay, fc.option(fc.integer({ min: 0, max: 20 }))).map(([from, length]) => ({
  ...{ from, to: length === null ? null : addDays(from, length), reason: 'litigation' as const },
}))
const aGrant = fc
  .tuple(aDay, fc.array(fc.tuple(aDay, anAmount), { maxLength: 3 }))
  .map(([on, parts]) => ({ on, instalments: parts.map(([dueOn, amountFen]) => ({ dueOn, amountFen })) }))
/** What is granted in parts is never more than the fine. */
const lawful = (fine: PlainFine): PlainFine => ({
  ...fine,
  grants: fine.grants.map(({ on, instalments }) => {
    let leftFen = fine.fineFen
    const parts = instalments.map(({ dueOn, amountFen: asked }) => {
      const amountFen = Math.min(asked, leftFen)
      leftFen -= amountFen
      return { dueOn, amountFen }
    })
    return { on, instalments: parts.filter(({ amountFen }) => amountFen > 0) }
  }),
})
const anything: fc.Arbitrary<PlainFine> = fc
  .record({
    fineFen: fc.integer({ min: 1, max: 2_000_000 }),
    dueOn: fc.constant(usual.dueOn),
    payments: fc.array(
      fc.tuple(aDay, anAmount).map(([paidOn, amountFen]) => ({ paidOn, amountFen })),
      { maxLength: 4 },
    ),
    grants: fc.array(aGrant, { maxLength: 2 }).map((all) => all.toSorted((a, b) => (a.on < b.on ? -1 : 1))),
    pauses: fc.array(aPause, { maxLength: 3 }),
    until: aDay,
    dailyPercent: fc.integer({ min: 1, max: 10 }),
    capPercent: fc.constant(100),
  })
  .map(lawful)

/** The law read aloud: one day after another, each by itself. */
function dayByDay({ fineFen, dueOn, payments, grants, pauses, until, dailyPercent, capPercent }: PlainFine) {
  const sum = (amounts: { amountFen: number }[]) => amounts.reduce((total, { amountFen }) => total + amountFen, 0)
  let total = 0
  for (let on: Day = addDays(dueOn, 1); on <= until; on = addDays(on, 1)) {
    const unpaid = fineFen - sum(payments.filter(({ paidOn }) => paidOn < on))
    const plan = grants.findLast((one) => one.on <= on)?.instalments ?? []
    const overdue = unpaid - sum(plan.filter((part) => part.dueOn >= on))
    if (pauses.some(({ from, to }) => from <= on && (to === null || on <= to)) || overdue <= 0) continue
    total = Math.min(Math.floor((fineFen * capPercent) / 100), total + Math.floor((overdue * dailyPercent) / 100))
  }
  return total
}

const runs = { numRuns: 500 }

describe('任何情形', () => {
  test('与逐日相加相同', () => {
    fc.assert(
      fc.property(anything, (asked) => {
        expect(reckoned(asked).totalFen).toBe(dayByDay(asked))
      }),
      runs,
    )
  })

  test('多一日不会变少；不超过罚款数额', () => {
    const property = fc.property(anything, (asked) => {
      const { totalFen } = reckoned(asked)
      expect(totalFen).toBeGreaterThanOrEqual(0)
      expect(totalFen).toBeLessThanOrEqual(asked.fineFen)
      expect(reckoned({ ...asked, until: addDays(asked.until, 1) }).totalFen).toBeGreaterThanOrEqual(totalFen)
    })
    fc.assert(property, runs)
  })

  test('多缴一笔、多停一段不会变多', () => {
    const property = fc.property(anything, aPause, aDay, anAmount, (asked, more, paidOn, amountFen) => {
      const { totalFen } = reckoned(asked)
      const stopped = reckoned({ ...asked, pauses: [...asked.pauses, more] })
      expect(stopped.totalFen).toBeLessThanOrEqual(totalFen)
      const reduced = reckoned({ ...asked, payments: [...asked.payments, { paidOn, amountFen }] })
      expect(reduced.totalFen).toBeLessThanOrEqual(totalFen)
    })
    fc.assert(property, runs)
  })

  test('在哪一日断开都一样：以前的加以后的等于总数', () => {
    const property = fc.property(anything, aDay, (asked, split) => {
      fc.pre(split < asked.until)
      const whole = reckoned(asked)
      const before = reckoned({ ...asked, until: split })
      const after = reckoned({ ...asked, since: addDays(split, 1) })
      expect(before.totalFen + after.amountFen).toBe(whole.totalFen)
      expect(after.beforeFen + after.amountFen).toBe(whole.totalFen)
    })
    fc.assert(property, runs)
  })

  test('各段首尾相接，合计等于总数，每段都是本金、比例、天数的积', () => {
    const property = fc.property(anything, (asked) => {
      const { rows, totalFen } = reckoned(asked)
      for (const [index, row] of rows.entries()) {
        const next: SurchargeRow | undefined = rows[index + 1]
        if (next) expect(addDays(row.to, 1)).toBe(next.from)
        if (row.standing !== null) expect(row.amountFen).toBe(0)
        expect(row.amountFen).toBeLessThanOrEqual(row.dailyFen * row.days)
      }
      expect(rows.reduce((sum, row) => sum + row.amountFen, 0)).toBe(totalFen)
    })
    fc.assert(property, runs)
  })
})
