/** V-18 申请人民法院强制执行的期限. */
import { describe, expect, test } from 'vitest'
import { type Day, day } from '../kernel/day.ts'
import { citationInChinese } from '../law/citation.ts'
import { exampleLaw } from '../law/example-law.ts'
import { isRefusal } from '../law/refusal.ts'
import {
  type Clock,
  mustBeBeyondRemedies,
  mustBeInCourtWindow,
  remediesEndOn,
  windowStart,
} from './court-window.rules.ts'

const clock = (rowId: string, dueOn: string, subjectId = 'case', provisional: number | null = null): Clock => ({
  ...{ subjectId, rowId, dueOn: day(dueOn), provisional },
})
/** 2025-09-23 送达：复议六十日，起诉六个月；2026-03-30 催告，十个工作日（清明放假）至 2026-04-14. */
const usual = {
  caseId: 'case',
  clocks: [clock('R-01', '2025-11-24'), clock('R-02', '2026-03-23')],
  remedies: [],
  deferredUntil: [] as Day[],
  demandClock: clock('X-05', '2026-04-14', 'enforcement'),
}
const reconsidered = { id: 'review', kind: 'reconsideration' as const, from: day('2025-11-01'), to: day('2025-12-30') }
const sued = { id: 'suit', kind: 'litigation' as const, from: day('2026-01-05'), to: day('2026-06-01') }

type Row = [name: string, changed: object, on: string, article: string | undefined]

describe('V-18 《行政强制法》第五十三条、第五十四条', () => {
  test.each<Row>([
    ['起诉期限最后一日不得申请', {}, '2026-03-23', '《行政强制法》第五十三条'],
    ['期限满后、催告十个工作日的最后一日不得申请', {}, '2026-04-14', '《行政强制法》第五十四条'],
    ['次日可以申请', {}, '2026-04-15', undefined],
    ['三个月的最后一日可以申请', {}, '2026-06-23', undefined],
    ['三个月以后不得申请', {}, '2026-06-24', '《行政强制法》第五十三条'],
    ['没有催告', { demandClock: undefined }, '2026-05-06', '《行政强制法》第五十四条'],
    ['复议没有终结', { remedies: [{ ...reconsidered, to: null }] }, '2026-05-06', '《行政强制法》第五十三条'],
    ['诉讼没有终结', { remedies: [reconsidered, { ...sued, to: null }] }, '2026-05-06', '《行政强制法》第五十三条'],
    [
      '延期到期以前不得申请',
      { deferredUntil: [day('2026-05-10'), day('2026-07-10')] },
      '2026-07-10',
      '《行政处罚法》第七十二条第二款',
    ],
    ['延期到期以后三个月以内可以申请', { deferredUntil: [day('2026-07-10')] }, '2026-10-10', undefined],
    ['延期到期三个月以后不得申请', { deferredUntil: [day('2026-07-10')] }, '2026-10-13', '《行政强制法》第五十三条'],
    [
      '放假安排未公布，届满日未定',
      { clocks: [clock('R-02', '2026-03-23', 'case', 2026)] },
      '2026-05-06',
      '《行政强制法》第五十三条',
    ],
  ])('%s', (_name, changed, on, article) => {
    const refusal = mustBeInCourtWindow({ ...usual, ...changed }, day(on), exampleLaw)
    expect(refusal && citationInChinese(refusal.basis[0] ?? { statute: '', article: 0 })).toBe(article)
    if (refusal) expect([refusal.code, refusal.instead === undefined]).toEqual(['court-window', false])
  })

  const after = { ...usual, clocks: [...usual.clocks, clock('R-03', '2026-01-14', 'review')], remedies: [reconsidered] }

  test('复议以后按起诉的十五日，撤回的仍按原来的期限，判决以后按判决', () => {
    const endOf = (facts: Parameters<typeof remediesEndOn>[0]) => {
      const end = remediesEndOn(facts)
      return isRefusal(end) ? end.code : end.dueOn
    }
    expect(endOf(usual)).toBe('2026-03-23')
    expect(endOf(after)).toBe('2026-01-14')
    expect(endOf({ ...after, remedies: [reconsidered, sued] })).toBe('2026-06-01')
    expect(endOf({ ...usual, remedies: [reconsidered] })).toBe('2026-03-23')
    expect(endOf({ ...usual, clocks: [] })).toBe('court-window')
  })

  test('期限的起点：救济期满之日，延期到期更晚的从其到期之日', () => {
    expect(windowStart(usual)).toBe('2026-03-23')
    expect(windowStart({ ...usual, deferredUntil: [day('2025-12-31')] })).toBe('2026-03-23')
    expect(windowStart({ ...usual, deferredUntil: [day('2026-07-10')] })).toBe('2026-07-10')
  })

  test('催告书只在救济期满以后发', () => {
    expect(mustBeBeyondRemedies(usual, day('2026-03-23'))?.code).toBe('court-window')
    expect(mustBeBeyondRemedies(usual, day('2026-03-24'))).toBeUndefined()
  })
})
