import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { exampleLaw } from '../law/example-law.ts'
import { mustBeLater, nextLevel, type Term } from './extension.rules.ts'

const law = exampleLaw
const term = (used: string[] = [], startsOn = '2025-09-22', dueOn = '2025-12-22'): Term => ({
  ...{ startsOn: day(startsOn), dueOn: day(dueOn) },
  extensions: used.map((rowId) => ({ rowId, on: day(startsOn) })),
})

describe('《行政处罚法》第六十条 延长办理期限的次数', () => {
  const today = day('2025-12-01')

  test('先由负责人批准，再报上级机关批准，各一次', () => {
    expect(nextLevel(term(), { law, today })).toBe('head')
    expect(nextLevel(term(['C-03-extension']), { law, today })).toBe('superior')
    expect(nextLevel(term(['C-03-extension', 'C-03-extension-superior']), { law, today })).toMatchObject({
      code: 'term-extended-already',
      reason: '本案办理期限已经延长 2 次，不能再次延长。',
    })
  })

  test('期限库中没有上级批准这一行的，只能延长一次', () => {
    const without = { ...law, deadlines: law.deadlines.filter(({ id }) => id !== 'C-03-extension-superior') }
    expect(nextLevel(term(['C-03-extension']), { law: without, today })).toMatchObject({
      code: 'term-extended-already',
    })
  })

  test('没有正在计算的期限', () => {
    expect(nextLevel(undefined, { law, today })).toMatchObject({ code: 'term-not-running' })
  })
})

describe('《行政处罚法》第六十条 延长多久', () => {
  const ask = (today: string, until: string, level: 'head' | 'superior' = 'head', of = term()) =>
    mustBeLater(of, { level, until: day(until) }, { law, today: day(today) })?.code

  test.each([
    ['届满当日还可以提请', '2025-12-22', '2026-01-20', undefined],
    ['届满次日不能', '2025-12-23', '2026-01-20', 'term-run-out'],
    ['延到原届满日不是延长', '2025-12-01', '2025-12-22', 'not-later'],
    ['延到次日是', '2025-12-01', '2025-12-23', undefined],
  ])('%s', (_name, today, until, code) => expect(ask(today, until)).toBe(code))

  // 2025-09-22 起 180 日为 2026-03-21（周六），顺延至 23 日
  test.each([
    ['2026-02-01 以前立案的，上级批准最长到第 180 日', '2026-03-23', undefined],
    ['多一日就不行', '2026-03-24', 'beyond-ceiling'],
  ])('%s', (_name, until, code) => expect(ask('2025-12-01', until, 'superior')).toBe(code))

  test('2026-02-01 起立案的，旧办法不再适用，以批复写明的日期为准', () => {
    const newer = term([], '2026-02-02', '2026-05-06')
    expect(ask('2026-05-06', '2026-12-31', 'superior', newer)).toBeUndefined()
  })
})
