import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { exampleLaw as law } from '../law/example-law.ts'
import { equalParts, mustBeInTimeOrExcused, mustCoverWhatIsUnpaid, mustEndOnWorkingDays } from './deferral.rules.ts'
import type { GrantedPart } from './deferral.ts'

const term = { startsOn: day('2025-09-22'), dueOn: day('2025-10-09') }
const part = (dueOn: string, amountFen: number): GrantedPart => ({ dueOn: day(dueOn), amountFen })

describe('《行政处罚法》第六十六条第二款 申请', () => {
  test.each([
    ['送达当日', '2025-09-22', undefined, undefined],
    ['届满当日', '2025-10-09', undefined, undefined],
    ['届满次日，没有理由', '2025-10-10', undefined, 'late-without-reason'],
    ['届满次日，说明理由', '2025-10-10', '住院治疗。', undefined],
    ['送达以前', '2025-09-21', undefined, 'day-wrong'],
    ['今天以后', '2025-10-21', '住院治疗。', 'day-wrong'],
  ])('%s', (_name, on, lateReason, code) => {
    const asked = { appliedOn: day(on), lateReason }
    expect(mustBeInTimeOrExcused(asked, term, day('2025-10-20'))?.code).toBe(code)
  })
})

describe('《行政处罚法》第六十六条第二款 安排', () => {
  const today = day('2025-09-25')
  test.each([
    ['延期一期', 'deferral' as const, [part('2025-10-31', 100)], undefined],
    ['延期填了两期', 'deferral' as const, [part('2025-10-31', 50), part('2025-11-28', 50)], 'parts-count'],
    ['分期只填一期', 'instalments' as const, [part('2025-10-31', 100)], 'parts-count'],
    ['各期之和少一分', 'instalments' as const, [part('2025-10-31', 50), part('2025-11-28', 49)], 'parts-sum'],
    ['各期之和多一分', 'instalments' as const, [part('2025-10-31', 50), part('2025-11-28', 51)], 'parts-sum'],
    ['有一期为零', 'instalments' as const, [part('2025-10-31', 100), part('2025-11-28', 0)], 'parts-sum'],
    ['同一天两期', 'instalments' as const, [part('2025-10-31', 50), part('2025-10-31', 50)], 'parts-order'],
    ['先后颠倒', 'instalments' as const, [part('2025-11-28', 50), part('2025-10-31', 50)], 'parts-order'],
    ['当天届满', 'deferral' as const, [part('2025-09-25', 100)], 'parts-order'],
  ])('%s', (_name, kind, parts, code) => {
    expect(mustCoverWhatIsUnpaid({ kind, parts, outstandingFen: 100 }, today)?.code).toBe(code)
  })

  test.each([
    ['国庆节', '2025-10-01', '可以写 2025-10-09。'],
    ['周六', '2025-11-29', '可以写 2025-12-01。'],
    ['调休上班的周日', '2025-09-28', undefined],
    ['未公布年度的周六，无从知道', '2027-07-03', undefined],
  ])('届满日在%s', (_name, dueOn, instead) => {
    expect(mustEndOnWorkingDays([part(dueOn, 1)], { law, today })?.instead).toBe(instead)
  })

  test('按月均分，每期都是工作日，一分不差', () => {
    expect(equalParts(10_000, { count: 3, after: day('2025-10-09'), law })).toEqual([
      part('2025-11-10', 3_334),
      part('2025-12-09', 3_333),
      part('2026-01-09', 3_333),
    ])
    fc.assert(
      fc.property(fc.integer({ min: 36, max: 1_000_000_000 }), fc.integer({ min: 1, max: 36 }), (sumFen, count) => {
        const parts = equalParts(sumFen, { count, after: day('2025-10-09'), law })
        const amounts = parts.map(({ amountFen }) => amountFen)
        expect(amounts.reduce((sum, one) => sum + one, 0)).toBe(sumFen)
        expect(Math.max(...amounts) - Math.min(...amounts)).toBeLessThanOrEqual(1)
        const kind = count === 1 ? 'deferral' : 'instalments'
        expect(mustCoverWhatIsUnpaid({ kind, parts, outstandingFen: sumFen }, day('2025-10-09'))).toBeUndefined()
      }),
    )
  })
})
