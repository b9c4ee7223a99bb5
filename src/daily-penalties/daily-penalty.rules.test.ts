import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day, day, daysBetween } from '../kernel/day.ts'
import { isRefusal } from '../law/refusal.ts'
import { countDays, type Grounds, mustHaveBeenFinedAndOrdered, mustProveRefusal } from './daily-penalty.rules.ts'

const fine = { number: '（耿）应急罚〔2025〕1号', amountFen: 7_000_000, decidedOn: day('2025-09-22') }
const order = { title: '行政处罚决定书', number: fine.number, issuedOn: day('2025-09-22'), problems: ['停止使用'] }
const grounds: Grounds = { fine, order, countedUntil: null }

describe('V-20 《安全生产法》第一百一十二条 责令改正、罚款决定、拒不改正的复查，缺一不可', () => {
  test.each([
    ['没有罚款决定', { ...grounds, fine: undefined }, 'daily-penalty-proof'],
    ['决定没有罚款', { ...grounds, fine: { ...fine, amountFen: 0 } }, 'daily-penalty-proof'],
    ['没有责令改正', { ...grounds, order: undefined }, 'daily-penalty-proof'],
    ['都有', grounds, undefined],
  ])('%s', (_name, found, code) => {
    expect(mustHaveBeenFinedAndOrdered(found)?.code).toBe(code)
  })

  test.each([
    ['作出决定当日', '2025-09-22', ['停止使用'], 'daily-penalty-proof'],
    ['次日', '2025-09-23', ['停止使用'], undefined],
    ['今天', '2025-10-20', ['停止使用'], undefined],
    ['明天', '2025-10-21', ['停止使用'], 'daily-penalty-proof'],
    ['没有责令过的事项', '2025-10-20', ['停止使用', '培训'], 'items-differ'],
    ['漏了一项', '2025-10-20', [], 'items-differ'],
  ])('复查在%s', (_name, on, problems, code) => {
    expect(mustProveRefusal({ recheckedOn: day(on), problems }, grounds, day('2025-10-20'))?.code).toBe(code)
  })

  test('责令在罚款决定以后的，复查应在责令以后', () => {
    const later = { ...grounds, order: { ...order, issuedOn: day('2025-10-10') } }
    const asked = { recheckedOn: day('2025-10-10'), problems: ['停止使用'] }
    expect(mustProveRefusal(asked, later, day('2025-10-20'))?.code).toBe('daily-penalty-proof')
  })
})

describe('自责令改正之日的次日起按日计罚', () => {
  test.each([
    ['至拟稿当日', '2025-10-20', '2025-10-20', null, null, ['2025-09-23', 28, 196_000_000]],
    ['只罚一日', '2025-09-23', '2025-10-20', null, null, ['2025-09-23', 1, 7_000_000]],
    ['跨年，闰年二月', '2028-03-01', '2028-03-01', null, '2028-02-27', ['2028-02-28', 3, 21_000_000]],
    ['复查合格的，至前一日', '2025-10-14', '2025-10-20', '2025-10-15', null, ['2025-09-23', 22, 154_000_000]],
    ['接着前一次计罚', '2025-11-10', '2025-11-10', null, '2025-10-20', ['2025-10-21', 21, 147_000_000]],
  ])('%s', (_name, until, today, correctedOn, countedUntil, expected) => {
    const asked = { ...grounds, until: day(until), correctedOn: correctedOn === null ? null : day(correctedOn) }
    const counted = countDays(
      { ...asked, countedUntil: countedUntil === null ? null : day(countedUntil) },
      { today: day(today) },
    )
    if (isRefusal(counted)) throw new Error(counted.reason)
    expect([counted.from, counted.days, counted.totalFen]).toEqual(expected)
  })

  test.each([
    ['责令改正当日', '2025-09-22', null, null],
    ['拟稿以后', '2025-10-21', null, null],
    ['复查合格当日', '2025-10-15', '2025-10-15', null],
    ['已经计罚的日子', '2025-10-10', null, '2025-10-10'],
  ])('截止在%s的，不得计罚', (_name, until, correctedOn, countedUntil) => {
    const asked = { ...grounds, until: day(until), correctedOn: correctedOn as Day | null }
    const counted = countDays({ ...asked, countedUntil: countedUntil as Day | null }, { today: day('2025-10-20') })
    expect(isRefusal(counted) && counted.code).toBe('days-wrong')
  })

  test('任意分几次计罚：每日恰好一次，合计等于一次计罚到底', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 10 })
    fc.assert(
      fc.property(lengths, fc.integer({ min: 1, max: 100_000_000 }), (steps, amountFen) => {
        const fined = { ...grounds, fine: { ...fine, amountFen } }
        let countedUntil: Day | null = null
        let sumFen = 0
        let sumDays = 0
        for (const step of steps) {
          const until = addDays(countedUntil ?? order.issuedOn, step)
          const counted = countDays({ ...fined, until, correctedOn: null, countedUntil }, { today: until })
          if (isRefusal(counted)) throw new Error(counted.reason)
          expect(counted.days).toBe(step)
          sumFen += counted.totalFen
          sumDays += counted.days
          countedUntil = until
        }
        const last = countedUntil ?? order.issuedOn
        const whole = countDays({ ...fined, until: last, correctedOn: null, countedUntil: null }, { today: last })
        expect(whole).toMatchObject({ days: sumDays, totalFen: sumFen })
        expect(sumDays).toBe(daysBetween(order.issuedOn, last))
      }),
    )
  })
})
