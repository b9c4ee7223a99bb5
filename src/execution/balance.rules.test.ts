import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, day } from '../kernel/day.ts'
import { balance, instalmentsOn, oldestOpen, outstandingOf, overdueOf, settle, settlement } from './balance.rules.ts'
import type { Charge, Money, Paid, Part, Plan } from './money.ts'

const fine: Charge = {
  ...{ kind: 'fine', amountFen: 6_000_000, number: '（耿）应急罚〔2025〕1号', proceedingId: null },
  ...{ decidedOn: day('2025-10-10'), dueOn: day('2025-10-27') },
}
const of = (changed: Partial<Money> = {}): Money => ({
  ...{ charges: [fine], plans: [], payments: [], writeOffs: [], ...changed },
})
const paid = (paidOn: string, amountFen: number, towards: Paid['towards'] = 'fine'): Paid => ({
  ...{ towards, amountFen, paidOn: day(paidOn) },
})
const part = (dueOn: string, amountFen: number): Part => ({ dueOn: day(dueOn), amountFen })
const threeParts: Plan = {
  ...{ proceedingId: 'D', grantedOn: day('2025-10-24') },
  parts: [part('2025-11-30', 2_000_000), part('2025-12-31', 2_000_000), part('2026-01-31', 2_000_000)],
}

describe('《行政处罚法》第六十七条 应缴、已缴、未缴', () => {
  test('加处、按日连续处罚各自列出，缴款只抵所缴的那一种', () => {
    const surcharge: Charge = {
      ...fine,
      kind: 'surcharge',
      amountFen: 180_000,
      dueOn: null,
      decidedOn: day('2025-10-30'),
    }
    const money = of({ charges: [fine, surcharge], payments: [paid('2025-10-29', 6_000_000)] })
    expect(balance(money, day('2025-10-29'))).toMatchObject({ outstandingFen: 0, rows: [{ kind: 'fine' }] })
    expect(balance(money, day('2025-10-30'))).toMatchObject({
      ...{ owedFen: 6_180_000, paidFen: 6_000_000, outstandingFen: 180_000 },
      rows: [
        { kind: 'fine', outstandingFen: 0 },
        { kind: 'surcharge', outstandingFen: 180_000 },
      ],
    })
  })

  test.each([
    ['届满当日', '2025-10-27', [], 0],
    ['次日起逾期', '2025-10-28', [], 6_000_000],
    ['缴了一部分', '2025-10-28', [paid('2025-10-27', 1_000_000)], 5_000_000],
    ['逾期后缴清', '2025-11-01', [paid('2025-11-01', 6_000_000)], 0],
    ['缴清的前一日', '2025-10-31', [paid('2025-11-01', 6_000_000)], 6_000_000],
  ])('第七十二条：%s', (_name, on, payments, overdueFen) => {
    expect(overdueOf(of({ payments }), 'fine', day(on))).toBe(overdueFen)
  })
})

describe('《行政处罚法》第六十六条第二款 延期、分期', () => {
  test.each([
    ['批准以前仍按原期限', '2025-10-23', [], 0, []],
    ['第一期届满当日', '2025-11-30', [], 0, ['open', 'open', 'open']],
    ['只有到期未缴的一期逾期', '2025-12-01', [], 2_000_000, ['missed', 'open', 'open']],
    ['缴款先抵最早的一期', '2025-12-01', [paid('2025-11-20', 2_500_000)], 0, ['paid', 'open', 'open']],
    ['两期逾期，抵了一期多', '2026-01-05', [paid('2026-01-04', 2_500_000)], 1_500_000, ['paid', 'missed', 'open']],
    ['全部缴清', '2026-02-05', [paid('2026-01-31', 6_000_000)], 0, ['paid', 'paid', 'paid']],
  ])('%s', (_name, on, payments, overdueFen, states) => {
    const money = of({ plans: [threeParts], payments })
    expect(overdueOf(money, 'fine', day(on))).toBe(overdueFen)
    expect(instalmentsOn(money, day(on)).map(({ state }) => state)).toEqual(states)
  })

  test('批准以前缴过的，各期只含其余；后来的安排取代先前的', () => {
    const plan = { ...threeParts, parts: [part('2025-11-30', 2_500_000), part('2025-12-31', 2_500_000)] }
    const payments = [paid('2025-10-20', 1_000_000), paid('2025-11-15', 1_000_000)]
    const money = of({ plans: [plan], payments })
    expect(instalmentsOn(money, day('2025-11-20')).map(({ paidFen }) => paidFen)).toEqual([1_000_000, 0])
    const later: Plan = {
      ...{ proceedingId: 'E', grantedOn: day('2025-11-25') },
      parts: [part('2026-02-28', 4_000_000)],
    }
    const again = of({ plans: [later, plan], payments })
    expect(instalmentsOn(again, day('2025-12-05'))).toMatchObject([{ amountFen: 4_000_000, paidFen: 0, state: 'open' }])
  })
})

describe('一笔账一种算法：早上还欠的，当日缴纳以后晚上不欠', () => {
  test.each([
    ['期限最后一日', '2025-10-27', [], 0, 0],
    ['次日', '2025-10-28', [], 6_000_000, 6_000_000],
    ['逾期第一日缴清', '2025-10-28', [paid('2025-10-28', 6_000_000)], 6_000_000, 0],
    ['缴清的次日', '2025-10-29', [paid('2025-10-28', 6_000_000)], 0, 0],
    ['期限最后一日缴清，次日', '2025-10-28', [paid('2025-10-27', 6_000_000)], 0, 0],
    ['当日缴一部分', '2025-10-30', [paid('2025-10-30', 1_000_000)], 6_000_000, 5_000_000],
  ])('%s', (_name, on, payments, morningFen, eveningFen) => {
    const money = of({ payments })
    expect(overdueOf(money, 'fine', day(on), 'morning')).toBe(morningFen)
    expect(overdueOf(money, 'fine', day(on))).toBe(eveningFen)
  })

  test('减免与缴纳一样；未缴的早晚同理', () => {
    const letGo = { towards: 'fine' as const, ground: 'agreement' as const, amountFen: 6_000_000 }
    const money = of({ writeOffs: [{ ...letGo, writtenOffOn: day('2025-11-03') }] })
    expect([
      outstandingOf(money, 'fine', day('2025-11-03'), 'morning'),
      outstandingOf(money, 'fine', day('2025-11-03')),
    ]).toEqual([6_000_000, 0])
  })

  test('分期没有包含的部分没有延期，仍按原来的期限', () => {
    const money = of({ plans: [{ ...threeParts, parts: [part('2025-11-30', 2_000_000)] }] })
    expect(overdueOf(money, 'fine', day('2025-10-28'))).toBe(4_000_000)
    expect(overdueOf(money, 'fine', day('2025-12-01'))).toBe(6_000_000)
  })
})

test.each([
  ['没有分期，未到期', {}, '2025-10-27', { dueOn: '2025-10-27', isLate: false, ordinal: null }],
  ['第一期未到期', { plans: [threeParts] }, '2025-11-30', { dueOn: '2025-11-30', isLate: false, ordinal: 1, of: 3 }],
  ['第一期逾期', { plans: [threeParts] }, '2025-12-01', { dueOn: '2025-11-30', isLate: true, ordinal: 1, of: 3 }],
  [
    '第一期已缴',
    { plans: [threeParts], payments: [paid('2025-11-20', 2_000_000)] },
    '2025-12-01',
    { dueOn: '2025-12-31', isLate: false, ordinal: 2, of: 3 },
  ],
])('最早没有缴清的一期：%s', (_name, changed, on, open) =>
  expect(oldestOpen(of(changed), 'fine', day(on))).toMatchObject(open),
)

test('缴清的没有未缴的一期', () =>
  expect(oldestOpen(of({ payments: [paid('2025-10-20', 6_000_000)] }), 'fine', day('2025-10-21'))).toBeUndefined())

describe('怎样了结', () => {
  const letGo = { towards: 'fine' as const, ground: 'court-terminated' as const, writtenOffOn: day('2026-03-01') }
  test.each([
    ['没有款项', of({ charges: [] }), 'nothing-owed', []],
    ['未缴', of(), 'outstanding', []],
    ['缴清', of({ payments: [paid('2026-02-01', 6_000_000)] }), 'paid', []],
    ['法院终结一部分', of({ writeOffs: [{ ...letGo, amountFen: 5_000_000 }] }), 'outstanding', ['court-terminated']],
    [
      '缴一部分，其余法院终结',
      of({ payments: [paid('2026-02-01', 1_000_000)], writeOffs: [{ ...letGo, amountFen: 5_000_000 }] }),
      'written-off',
      ['court-terminated'],
    ],
  ])('%s', (_name, money, how, grounds) => {
    expect(settlement(money, day('2026-04-01'))).toEqual({ how, grounds })
  })
})

describe('任意多期、任意多笔缴款', () => {
  const base = day('2025-10-24')
  const amount = fc.integer({ min: 1, max: 1_000_000_000 })
  const parts = fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), amount), { minLength: 1, maxLength: 24 })
  const asParts = (rows: [number, number][]): Part[] =>
    rows.map(([after, amountFen]) => ({ dueOn: addDays(base, after), amountFen }))
  const total = (amounts: number[]) => amounts.reduce((sum, one) => sum + one, 0)

  test('一分不少：各期所抵加上余额等于所缴；前一期未清，后一期分文不抵', () => {
    fc.assert(
      fc.property(parts, fc.nat(2_000_000_000), (rows, paidFen) => {
        const { parts: settled, leftFen } = settle(asParts(rows), paidFen)
        expect(total(settled.map((one) => one.paidFen)) + leftFen).toBe(paidFen)
        expect(settled.map(({ dueOn }) => dueOn)).toEqual(settled.map(({ dueOn }) => dueOn).toSorted())
        const open = settled.findIndex((one) => one.paidFen < one.amountFen)
        expect(settled.slice(open === -1 ? settled.length : open + 1).every((one) => one.paidFen === 0)).toBe(true)
        if (open !== -1) expect(leftFen).toBe(0)
      }),
    )
  })

  test('同日缴款不论先后，各期、未缴、逾期都一样；未缴永远等于应缴减已缴', () => {
    const payments = fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), amount), { maxLength: 12 })
    fc.assert(
      fc.property(parts, payments, fc.integer({ min: 0, max: 450 }), (rows, given, after) => {
        const on = addDays(base, after)
        const all = asParts(rows)
        const owed: Charge = { ...fine, amountFen: total(all.map(({ amountFen }) => amountFen)) }
        const made = given.map(([later, amountFen]) => ({
          towards: 'fine' as const,
          amountFen,
          paidOn: addDays(base, later),
        }))
        const plan: Plan = { proceedingId: 'D', grantedOn: base, parts: all }
        const money = of({ charges: [owed], plans: [plan], payments: made })
        const turned = of({ charges: [owed], plans: [plan], payments: made.toReversed() })
        expect(balance(turned, on)).toEqual(balance(money, on))
        expect(instalmentsOn(turned, on)).toEqual(instalmentsOn(money, on))
        const { outstandingFen, overdueFen } = balance(money, on)
        expect(outstandingFen).toBe(owed.amountFen - paidUpTo(made, on))
        expect(overdueFen).toBe(Math.max(0, total(pastAmounts(all, on)) - paidUpTo(made, on)))
      }),
    )
  })

  const paidUpTo = (made: Paid[], on: Day) => total(made.filter((one) => one.paidOn <= on).map((one) => one.amountFen))
  const pastAmounts = (all: Part[], on: Day) =>
    all.filter(({ dueOn }) => (dueOn ?? on) < on).map(({ amountFen }) => amountFen)
})
