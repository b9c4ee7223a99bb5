import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Conditions,
  conditionsAsText,
  conditionsInChinese,
  holds,
  operators,
  parseConditions,
  type Verdict,
} from './condition.ts'
import { type MeasuredFacts, type Metric, metricKeys } from './metric.ts'

describe('适用条件：“以上”“以下”含本数，“不满”“超过”不含本数', () => {
  test.each<[string, number, Verdict]>([
    ['无证上岗人数>=3', 3, 'yes'],
    ['无证上岗人数>=3', 2, 'no'],
    ['无证上岗人数<=3', 3, 'yes'],
    ['无证上岗人数<=3', 4, 'no'],
    ['无证上岗人数<3', 3, 'no'],
    ['无证上岗人数<3', 2, 'yes'],
    ['无证上岗人数>3', 3, 'no'],
    ['无证上岗人数>3', 4, 'yes'],
    ['无证上岗人数=3', 3, 'yes'],
    ['无证上岗人数=3', 2, 'no'],
    ['无证上岗人数≥2 且 无证上岗人数＜3', 2, 'yes'],
    ['无证上岗人数≥2 且 无证上岗人数＜3', 3, 'no'],
    ['无证上岗人数（人）>=1', 1, 'yes'],
  ])('%s，查明 %d 人：%s', (text, uncertified, verdict) => {
    expect(holds(parseConditions(text), { uncertified })).toBe(verdict)
  })

  test.each<[string, MeasuredFacts, Verdict]>([
    ['', {}, 'yes'],
    ['持续月数>=12 或 违法所得>=2000000', {}, 'unknown'],
    ['持续月数>=12 或 违法所得>=2000000', { 'duration-months': 3 }, 'unknown'],
    ['持续月数>=12 或 违法所得>=2000000', { 'duration-months': 12 }, 'yes'],
    ['持续月数>=12 或 违法所得>=2000000', { 'duration-months': 3, 'unlawful-income': 1 }, 'no'],
    ['持续月数>=12 且 违法所得>=2000000', { 'duration-months': 3 }, 'no'],
    ['持续月数>=12 且 违法所得>=2000000', { 'duration-months': 12 }, 'unknown'],
  ])('%s，查明 %j：%s', (text, facts, verdict) => expect(holds(parseConditions(text), facts)).toBe(verdict))

  test.each(['人数>=3', '无证上岗人数', '无证上岗人数>=很多', '>=3', '无证上岗人数>=3 且'])('不成条件：%s', (text) =>
    expect(() => parseConditions(text)).toThrow(RangeError),
  )

  test('写成句子', () => {
    const words = (text: string) => conditionsInChinese(parseConditions(text))
    expect(words('无证上岗人数>=2 且 无证上岗人数<3')).toBe('无证上岗人数2人以上且不满3人')
    expect(words('死亡人数=1 或 重伤人数>3')).toBe('死亡人数为1人，或者重伤人数超过3人')
    expect(words('')).toBe('不另设条件')
  })

  const condition = fc.record({
    metric: fc.constantFrom<Metric>(...metricKeys),
    operator: fc.constantFrom(...(Object.keys(operators) as (keyof typeof operators)[])),
    value: fc.nat(1_000_000),
  })
  const conditions: fc.Arbitrary<Conditions> = fc.array(fc.array(condition, { minLength: 1, maxLength: 3 }), {
    maxLength: 3,
  })

  test('写出再读入，条件不变', () => {
    const again = (some: Conditions) => parseConditions(conditionsAsText(some))
    fc.assert(fc.property(conditions, (some) => void expect(again(some)).toEqual(some)))
  })

  test('条件、分组的先后不影响结果；多知道一件事，只会从不明变为是或者否', () => {
    const facts = fc.dictionary(fc.constantFrom(...metricKeys), fc.nat(1_000_000)) as fc.Arbitrary<MeasuredFacts>
    fc.assert(
      fc.property(conditions, facts, facts, (some, known, more) => {
        const turned = some.map((group) => group.toReversed()).toReversed()
        const verdict = holds(some, known)
        expect(holds(turned, known)).toBe(verdict)
        const later = holds(some, { ...more, ...known })
        if (verdict !== 'unknown') expect(later).toBe(verdict)
      }),
    )
  })
})
