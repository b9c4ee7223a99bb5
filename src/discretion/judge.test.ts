import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import benchmarks from '../law/data/benchmarks.json' with { type: 'json' }
import exemptionTable from '../law/data/exemptions.json' with { type: 'json' }
import { exampleLaw } from '../law/example-law.ts'
import { mustAdjustWithCause } from './assessment.rules.ts'
import { type Benchmark, isWithin, tiersFor } from './benchmark.ts'
import { benchmarkPlan, faultAgainstLaw, readBenchmark } from './benchmark-table.ts'
import { questionsFor } from './exemption.ts'
import { exemptionPlan, readExemption } from './exemption-table.ts'
import { adjustments, type FactorName, factors, hasEffect } from './factor.ts'
import { planImport } from './import-plan.ts'
import {
  type ActFacts,
  type AnsweredQuestion,
  adjustmentFrom,
  heaviestProvision,
  isOutsideTier,
  judge,
  mergedInChinese,
} from './judge.ts'
import { type MeasuredFacts, metricKeys } from './metric.ts'
import { metricsOf, proposeTier } from './propose-tier.ts'

const read = benchmarks.map((record, index) => readBenchmark(record, index + 2))
const rows: Benchmark[] = read.map(({ content }, index) => ({ ...content, id: String(index), agencyId: '' }))
const on = day('2026-11-20')
const uncertified = tiersFor(rows, { code: 'AQ-97-7', stage: 'first', target: 'organisation' }, on)
const provision = { minimumFen: null, maximumFen: 10_000_000 }
const act = (change: Partial<ActFacts>): ActFacts => ({
  ...{ limitation: '未超过', exemptions: [], tiers: uncertified, facts: { uncertified: 2 }, factors: [], provision },
  ...change,
})

describe('示例裁量基准、清单', () => {
  test('每一行都读得通，在法定幅度以内，各档相接不空不叠', () => {
    expect(read.flatMap(({ faults }) => faults)).toEqual([])
    expect(read.flatMap(({ content }, index) => faultAgainstLaw(content, index, exampleLaw.provisions))).toEqual([])
    for (const tiers of Map.groupBy(rows, benchmarkPlan.setOf).values())
      for (const [index, tier] of tiers.entries()) {
        expect(tier.tier).toBe(index + 1)
        if (index > 0) expect(tier.minimumFen).toBe(tiers[index - 1]?.maximumFen)
      }
    expect(rows.every(({ standing }) => standing === 'unverified')).toBe(true)
  })

  test('清单每一行都读得通', () => {
    expect(exemptionTable.flatMap((record, index) => readExemption(record, index).faults)).toEqual([])
  })

  test('原样再导入一遍：一行不增，一行不停', () => {
    const incoming = read.map(({ content }, row) => ({ content, row }))
    expect(planImport({ existing: rows, incoming, ...benchmarkPlan })).toMatchObject({
      added: [],
      ended: [],
      faults: [],
    })
    const lists = exemptionTable.map((record, row) => ({ ...readExemption(record, row), row }))
    const existing = lists.map(({ content }, id) => ({ ...content, id: String(id), agencyId: '' }))
    expect(planImport({ existing, incoming: lists, ...exemptionPlan })).toMatchObject({
      added: [],
      ended: [],
      faults: [],
    })
  })
})

describe('V-10 由事实定档（《行政处罚法》第三十四条）', () => {
  test.each<[MeasuredFacts, number, boolean]>([
    [{ uncertified: 1 }, 1, true],
    [{ uncertified: 2 }, 2, true],
    [{ uncertified: 3 }, 3, true],
    [{ uncertified: 30 }, 3, true],
    [{}, 1, false],
    [{ employees: 500 }, 1, false],
  ])('%j：第 %d 档', (facts, tier, certain) => {
    expect(proposeTier(uncertified, facts)).toMatchObject({ tier: { tier }, certain })
  })

  test('没有查明的，不作对当事人不利的认定：所定的档总不高于查明以后的档', () => {
    const sets = [...Map.groupBy(rows, benchmarkPlan.setOf).values()]
    const known = fc.dictionary(fc.constantFrom(...metricKeys), fc.nat(5_000)) as fc.Arbitrary<MeasuredFacts>
    fc.assert(
      fc.property(fc.constantFrom(...sets), known, fc.subarray(metricKeys), (tiers, facts, forgotten) => {
        const whole = Object.fromEntries(metricsOf(tiers).map((metric) => [metric, facts[metric] ?? 0]))
        const partial = Object.fromEntries(
          Object.entries(whole).filter(([metric]) => !forgotten.includes(metric as never)),
        )
        const [later, earlier] = [proposeTier(tiers, whole), proposeTier(tiers, partial)]
        if (later && earlier) expect(earlier.tier.tier).toBeLessThanOrEqual(later.tier.tier)
      }),
      { numRuns: 500 },
    )
  })

  test('理由写明事实和档次', () => {
    expect(judge(act({})).proposal?.because).toBe(
      '无证上岗人数2人，对应第2档（无证上岗人数2人以上且不满3人，罚款3万元以上7万元以下）',
    )
    expect(judge(act({ facts: {} })).proposal?.because).toContain('无证上岗人数没有查明，按有利于当事人的原则对应第1档')
  })
})

const factorNames = Object.keys(factors) as FactorName[]
const question = (effect: AnsweredQuestion['effect']): AnsweredQuestion => ({
  text: effect,
  effect,
  applies: true,
  explanation: '',
})

describe('裁量的先后：时效、责任能力、免罚清单、阶次、从轻从重、减轻（第三十条至第三十六条）', () => {
  const sets = [...Map.groupBy(rows, benchmarkPlan.setOf).values()]
  const chosen = fc.record({
    tiers: fc.constantFrom(...sets),
    facts: fc.dictionary(fc.constantFrom(...metricKeys), fc.nat(5_000)) as fc.Arbitrary<MeasuredFacts>,
    factors: fc.subarray(factorNames),
    adjustment: fc.option(fc.constantFrom(...(Object.keys(adjustments) as (keyof typeof adjustments)[])), {
      nil: undefined,
    }),
  })
  const provisionOf = (tiers: Benchmark[]) => ({
    minimumFen: tiers[0]?.minimumFen ?? null,
    maximumFen: tiers.at(-1)?.maximumFen ?? null,
  })

  test('建议的数额总在法定幅度、所定档次以内；只有减轻才低于下限', () => {
    fc.assert(
      fc.property(chosen, ({ tiers, ...rest }) => {
        const allowed = provisionOf(tiers)
        const judged = judge({ ...act({}), ...rest, tiers, provision: allowed })
        const amount = judged.suggestedFen
        if (amount === null || !judged.proposal) return
        expect(amount).toBeGreaterThanOrEqual(0)
        expect(isOutsideTier(judged, amount)).toBe(false)
        if (judged.adjustment === 'mitigated') expect(amount).toBeLessThanOrEqual(judged.proposal.tier.maximumFen ?? 0)
        else {
          expect(isWithin(allowed, amount)).toBe(true)
          expect(isWithin(judged.proposal.tier, amount)).toBe(true)
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('从轻不高于一般，一般不高于从重，减轻不高于从轻', () => {
    fc.assert(
      fc.property(chosen, ({ tiers, facts }) => {
        const amounts = (['mitigated', 'lighter', 'none', 'heavier'] as const).map(
          (adjustment) =>
            judge({ ...act({}), tiers, facts, adjustment, provision: provisionOf(tiers) }).suggestedFen ?? 0,
        )
        expect(amounts).toEqual(amounts.toSorted((left, right) => left - right))
      }),
    )
  })

  test('情节、答复列出的先后不影响结果', () => {
    const answers = fc.array(
      fc.constantFrom(...(['must-not-punish', 'may-not-punish', 'lighter', 'mitigated'] as const)),
    )
    fc.assert(
      fc.property(chosen, answers, ({ tiers, ...rest }, effects) => {
        const exemptions = effects.map(question)
        const one = judge({ ...act({}), ...rest, tiers, exemptions })
        const other = judge({
          ...act({}),
          ...rest,
          tiers,
          factors: rest.factors.toReversed(),
          exemptions: exemptions.toReversed(),
        })
        const outcome = ({ exempt, adjustment, range, suggestedFen }: typeof one) => ({
          exempt,
          adjustment,
          range,
          suggestedFen,
        })
        expect(outcome(other)).toEqual(outcome(one))
      }),
    )
  })

  test('由情节得出的调整总有其情节', () => {
    fc.assert(
      fc.property(fc.subarray(factorNames), (some) => {
        const adjustment = adjustmentFrom({ factors: some, exemptions: [] })
        expect(mustAdjustWithCause({ factors: some, exemptions: [], adjustment })).toBeUndefined()
      }),
    )
  })

  test.each<[string, FactorName[], AnsweredQuestion[], keyof typeof adjustments, string | undefined]>([
    ['没有情节而从轻', [], [], 'lighter', 'reduction-without-cause'],
    ['没有情节而减轻', [], [], 'mitigated', 'reduction-without-cause'],
    ['没有情节而从重', [], [], 'heavier', 'aggravation-without-cause'],
    ['应当从轻而不从轻', ['harm-reduced'], [], 'none', 'reduction-owed'],
    ['应当从轻而从重', ['harm-reduced'], [], 'heavier', 'aggravation-without-cause'],
    ['应当从轻，又有从重情节，不作调整', ['harm-reduced', 'repeated'], [], 'none', undefined],
    ['可以从轻而不从轻', ['impaired'], [], 'none', undefined],
    ['清单从轻', [], [question('lighter')], 'lighter', undefined],
    ['清单减轻', [], [question('mitigated')], 'mitigated', undefined],
    ['应当从轻而减轻', ['coerced'], [], 'mitigated', undefined],
  ])('第三十二条：%s', (_, some, exemptions, adjustment, code) => {
    expect(mustAdjustWithCause({ factors: some, exemptions, adjustment })?.code).toBe(code)
    expect(hasEffect(some, 'aggravates')).toBe(some.includes('repeated'))
  })

  test.each<[string, AnsweredQuestion[], 'must' | 'may' | null]>([
    ['均不具有', [{ ...question('must-not-punish'), applies: false }], null],
    ['轻微并及时改正', [question('must-not-punish')], 'must'],
    ['首违不罚', [question('may-not-punish')], 'may'],
    ['两者都有，以应当不予处罚为准', [question('may-not-punish'), question('must-not-punish')], 'must'],
  ])('第三十三条：%s', (_, exemptions, exempt) => {
    const judged = judge(act({ exemptions }))
    expect(judged.exempt).toBe(exempt)
    if (exempt !== null) expect(judged.suggestedFen).toBeNull()
  })

  test('第三十条、第三十一条只问自然人，清单只问相关的违法行为', () => {
    const lists = exemptionTable.map((record, index) => ({
      ...readExemption(record, index).content,
      id: '',
      agencyId: '',
    }))
    const asked = (codes: string[], isPerson: boolean) =>
      questionsFor(lists, { codes, isPerson, on }).map(({ text }) => text)
    expect(asked([], true)).toHaveLength(5)
    expect(asked([], false)).toHaveLength(3)
    expect(asked(['AQ-97-4'], false).filter((text) => text.includes('清单'))).toHaveLength(2)
    expect(asked(['AQ-97-7'], false).filter((text) => text.includes('清单'))).toHaveLength(1)
    expect(asked(['AQ-9'], false).filter((text) => text.includes('清单'))).toHaveLength(0)
  })
})

describe('第二十九条：同一违法行为触犯几个条款，按罚款数额高的处罚', () => {
  const some = exampleLaw.provisions.filter(({ code }) => ['AQ-97-7', 'AQ-102', 'AQ-99-3'].includes(code))
  test('不论先后', () => {
    const first = some.filter(({ stage, target }) => stage === 'first' && target === 'organisation')
    expect(heaviestProvision(first)?.code).toBe('AQ-97-7')
    expect(heaviestProvision(first.toReversed())?.code).toBe('AQ-97-7')
    expect(heaviestProvision([])).toBeUndefined()
  })
  test('分别裁量、合并处罚', () => {
    expect(mergedInChinese([3_500_000, 3_500_000])).toBe('以上2项违法行为分别裁量，合并处罚，罚款合计7万元。')
    expect(mergedInChinese([3_500_000])).toBe('')
  })
})
