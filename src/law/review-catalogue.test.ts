/** 《重大执法决定法制审核目录清单》: numbered as it stands on a day, and a judge that only ever adds. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, day } from '../kernel/day.ts'
import { type DecisionCategory, type DecisionFact, decisionCategories, decisionFacts } from './decision-facts.ts'
import { exampleLaw } from './example-law.ts'
import type { CatalogueRow } from './law-book.ts'
import { asDecision, type Decision, findMajor, type ProposedDecision } from './major.ts'
import { catalogueEditions, catalogueOn, statutoryItems } from './review-catalogue.ts'

const on = day('2026-11-22')
const facts = Object.keys(decisionFacts) as DecisionFact[]
const categories = Object.keys(decisionCategories) as DecisionCategory[]
const from = (text: string): { from: Day; until: null } => ({ from: day(text), until: null })

const decisions: fc.Arbitrary<Required<Decision>> = fc.record({
  category: fc.constantFrom(...categories),
  facts: fc.subarray(facts),
  target: fc.constantFrom('organisation' as const, 'person' as const),
  fineFen: fc.integer({ min: 0, max: 30_000_000 }),
  confiscationFen: fc.integer({ min: 0, max: 30_000_000 }),
})

describe('重大执法决定的判断只增不减', () => {
  test('情形增加、数额提高，绝不使重大变成不重大，已具备的事项一项不少', () => {
    const more = fc.tuple(decisions, fc.subarray(facts), fc.nat(30_000_000), fc.nat(30_000_000))
    const rows = (decision: Decision) => catalogueItemsOf(decision)
    fc.assert(
      fc.property(more, ([decision, added, fine, confiscated]) => {
        const heavier = {
          ...decision,
          facts: [...new Set([...decision.facts, ...added])],
          fineFen: decision.fineFen + fine,
          confiscationFen: decision.confiscationFen + confiscated,
        }
        expect(rows(heavier)).toEqual(expect.arrayContaining(rows(decision)))
        expect(findMajor(heavier, exampleLaw, on).isMajor || !findMajor(decision, exampleLaw, on).isMajor).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('目录增列事项，绝不使重大变成不重大', () => {
    const items: fc.Arbitrary<CatalogueRow> = fc.record({
      ...{ id: fc.uuid(), category: fc.constantFrom(...categories), position: fc.nat(40), label: fc.constant('增列') },
      ...{
        facts: fc.subarray(facts, { minLength: 1, maxLength: 2 }),
        target: fc.constant(null),
        amount: fc.constant(null),
      },
      ...{ from: fc.constant(day('2026-01-01')), until: fc.constant(null), basis: fc.constant([]) },
      ...{ source: fc.constant('某文'), standing: fc.constant('unverified' as const) },
    })
    fc.assert(
      fc.property(decisions, items, (decision, item) => {
        const longer = { catalogue: [...exampleLaw.catalogue, item] }
        expect(findMajor(decision, longer, on).isMajor || !findMajor(decision, exampleLaw, on).isMajor).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  const catalogueItemsOf = (decision: Decision) =>
    findMajor(decision, exampleLaw, on).because.map(({ label }) => label.split('（')[0])
})

const wan = 1_000_000
const fine = (target: 'organisation' | 'person', fineFen: number): Decision => ({
  ...{ category: 'penalty', facts: [], target, fineFen },
})

describe('数额的边界（含本数）', () => {
  test.each([
    ['单位罚款 99999.99 元', fine('organisation', 10 * wan - 1), []],
    ['单位罚款 10 万元', fine('organisation', 10 * wan), [5]],
    ['公民罚款 4999.99 元', fine('person', 500_000 - 1), []],
    ['公民罚款 5000 元', fine('person', 500_000), [6]],
    ['没收单位 99999.99 元', { ...fine('organisation', 0), confiscationFen: 10 * wan - 1 }, []],
    ['没收单位 10 万元', { ...fine('organisation', 0), confiscationFen: 10 * wan }, [7]],
    ['没收公民 4999.99 元', { ...fine('person', 0), confiscationFen: 500_000 - 1 }, []],
    ['没收公民 5000 元', { ...fine('person', 0), confiscationFen: 500_000 }, [8]],
    ['罚款、没收各不足，不相加', { ...fine('organisation', 9 * wan), confiscationFen: 9 * wan }, []],
    ['按日连续处罚，数额再小', { ...fine('organisation', 1), facts: ['daily-penalty'] }, [15]],
    ['许可不看罚款数额', { ...fine('organisation', 50 * wan), category: 'licence' }, []],
    ['许可经过听证', { category: 'licence', facts: ['hearing-held'] }, [1]],
  ] satisfies [string, Decision, number[]][])('%s', (_, decision, numbers) => {
    const { isMajor, because } = findMajor(decision, exampleLaw, on)
    expect(because.map(({ label }) => Number(/第(\d+)项/.exec(label)?.[1]))).toEqual(numbers)
    expect(isMajor).toBe(numbers.length > 0)
  })

  test('文书的措辞对应目录的情形', () => {
    const proposed: ProposedDecision = {
      ...{ target: 'organisation', fineFen: 0, confiscationFen: 0, hearingHeld: false, complex: false },
      ...{ publicInterest: false, reduction: false, crimeSuspected: false },
      measures: ['责令停产停业整顿', '吊销安全生产许可证'],
      also: ['media'],
    }
    expect(asDecision(proposed).facts).toEqual(['shutdown', 'licence-revocation', 'media'])
  })
})

describe('《行政处罚法》第五十八条第一款 法定情形不可移出', () => {
  test.each(statutoryItems.map((row) => [row.label, row]))('%s：目录清空也仍然是重大执法决定', (_, { facts: held }) => {
    const [remaining] = exampleLaw.catalogue
    if (!remaining) throw new Error('目录为空')
    expect(findMajor({ category: 'penalty', facts: held }, { catalogue: [remaining] }, on)).toMatchObject({
      isMajor: true,
      because: [{ standing: 'verified' }],
    })
  })

  test('没有任何现行事项的一天，一律按重大办理', () => {
    expect(findMajor({ category: 'recordal', facts: [] }, { catalogue: [] }, on).isMajor).toBe(true)
    expect(findMajor({ category: 'recordal', facts: [] }, exampleLaw, on).isMajor).toBe(false)
  })
})

describe('目录的版本', () => {
  const [first] = exampleLaw.catalogue.filter(({ id }) => id === 'fine-organisation')
  if (!first) throw new Error('没有这一项')
  const revised = [
    { ...first, until: day('2026-12-31') },
    { ...first, ...from('2027-01-01'), amount: { of: 'fine' as const, atLeastFen: 5 * wan } },
  ]
  const law = { catalogue: [...exampleLaw.catalogue.filter(({ id }) => id !== 'fine-organisation'), ...revised] }

  test('同一决定按作出之日的目录判断', () => {
    const decision = fine('organisation', 6 * wan)
    expect(findMajor(decision, law, day('2026-12-31')).isMajor).toBe(false)
    expect(findMajor(decision, law, day('2027-01-01')).isMajor).toBe(true)
  })

  test('每一个变动日是一个版本，序号按当日的目录连续编排', () => {
    expect(catalogueEditions(law, day('2027-06-01'))).toEqual(['2027-01-01', '2021-09-01', '2021-07-15', '2019-08-01'])
    const numbers = catalogueOn(law, day('2027-01-01')).map(({ row, number }) => `${row.category} ${number}`)
    expect(new Set(numbers).size).toBe(numbers.length)
    expect(
      catalogueOn(law, day('2027-01-01'))
        .slice(7, 11)
        .map(({ isStatutory }) => isStatutory),
    ).toEqual(Array.from({ length: 4 }, () => true))
  })
})
