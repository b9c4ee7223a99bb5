import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { parseCitation } from './citation.ts'
import { exampleLaw } from './example-law.ts'
import {
  amountInChinese,
  amountWithinProvision,
  mustBeWithinProvision,
  type ProvisionQuestion,
  provisionsFor,
} from './provisions.ts'

const wan = 1_000_000
const rows = (text: string, question: Partial<ProvisionQuestion> = {}) =>
  provisionsFor(exampleLaw, parseCitation(text), { on: day('2024-05-10'), target: 'organisation', ...question })
const first = { stage: 'first' } as const
const uncorrected = { stage: 'uncorrected' } as const

describe('按所引条款找处罚幅度', () => {
  test('引到项的只得该项，引到条的得各项', () => {
    expect(rows('安全生产法|97||7', first).map(({ code }) => code)).toEqual(['AQ-97-7'])
    expect(rows('安全生产法|97', first)).toHaveLength(7)
    expect(rows('安全生产法|97||7').map(({ stage }) => stage)).toEqual(['first', 'uncorrected'])
    expect(rows('安全生产法|97||7', { ...first, target: 'person' })).toEqual([])
  })
  test('危化条例的条款只适用于 2026-05-01 前的行为', () => {
    expect(rows('危险化学品安全管理条例|77|3', { on: day('2026-04-30') })).toHaveLength(1)
    expect(rows('危险化学品安全管理条例|77|3', { on: day('2026-05-01') })).toEqual([])
  })
})

describe('V-10《行政处罚法》第三十四条 罚款在规定的幅度内', () => {
  test.each([
    ['安全生产法|97||7', first, 10 * wan, true],
    ['安全生产法|97||7', first, 10 * wan + 1, false],
    ['安全生产法|97||7', first, 1, true],
    ['安全生产法|97||7', uncorrected, 10 * wan - 1, false],
    ['安全生产法|97||7', uncorrected, 20 * wan, true],
    ['安全生产法|97||7', { ...uncorrected, target: 'person' }, 2 * wan, true],
    ['安全生产法|99||1', first, 5 * wan, true],
    ['安全生产法|99||1', first, 5 * wan + 1, false],
    ['安全生产法|102', first, 5 * wan, true],
    ['安全生产法|102', uncorrected, 1, false],
    ['安全生产法|94|1', { ...first, target: 'person-in-charge' }, 2 * wan - 1, false],
    ['安全生产法|109', uncorrected, 20 * wan, true],
    ['安全生产法|114|1|2', {}, 200 * wan, true],
    ['烟花爆竹安全管理条例|36', first, 2 * wan, true],
    ['烟花爆竹安全管理条例|36', first, 2 * wan - 1, false],
    ['烟花爆竹安全管理条例|38|2', first, 0.1 * wan, true],
    ['烟花爆竹安全管理条例|38|2', first, 0.5 * wan + 1, false],
    ['安全生产许可证条例|19', first, 50 * wan, true],
    ['生产安全事故应急条例|32', uncorrected, 3 * wan, true],
  ] as const)('%s %o 罚款 %i 分：%s', (text, question, amountFen, within) => {
    const found = rows(text, question)
    expect(found.length).toBeGreaterThan(0)
    expect(mustBeWithinProvision(found, { amountFen }) === undefined).toBe(within)
  })

  test('拒绝时说出幅度、条文和出路', () => {
    expect(mustBeWithinProvision(rows('安全生产法|97||7', uncorrected), { amountFen: 5 * wan })).toMatchObject({
      code: 'fine-outside-provision',
      reason: '拟罚款5万元不在《安全生产法》第九十七条第（七）项规定的幅度内（10万元以上20万元以下）。',
      instead: expect.stringContaining('减轻处罚'),
    })
    expect(mustBeWithinProvision(rows('安全生产法|102', uncorrected), { amountFen: wan })?.reason).toContain(
      '未设定罚款',
    )
  })

  test('减轻处罚可以低于下限，不能高于上限', () => {
    const found = rows('烟花爆竹安全管理条例|36', first)
    expect(mustBeWithinProvision(found, { amountFen: wan, reduced: true })).toBeUndefined()
    expect(mustBeWithinProvision(found, { amountFen: 11 * wan, reduced: true })).toBeDefined()
  })

  test('按收入比例的罚款须先查明收入', () => {
    const [income] = rows('安全生产法|95||2', { target: 'person-in-charge' })
    if (!income) throw new Error('缺少第九十五条')
    expect(amountWithinProvision(income, { amountFen: 6 * wan, incomeFen: 10 * wan })).toBe(true)
    expect(amountWithinProvision(income, { amountFen: 6 * wan + 1, incomeFen: 10 * wan })).toBe(false)
    expect(mustBeWithinProvision([income], { amountFen: 6 * wan })?.reason).toContain('上一年年收入的 60% 至 60%')
    const leased = rows('安全生产法|103|1', first)
    expect(mustBeWithinProvision(leased, { amountFen: 40 * wan, incomeFen: 10 * wan })).toBeUndefined()
    expect(mustBeWithinProvision(leased, { amountFen: 51 * wan, incomeFen: 10 * wan })).toBeDefined()
  })

  test('没有罚款，或者条款不在库中，由审核人员核对', () => {
    expect(mustBeWithinProvision(rows('安全生产法|102', uncorrected), { amountFen: 0 })).toBeUndefined()
    expect(mustBeWithinProvision(rows('非煤矿山外包工程安全管理暂行办法|38|1'), { amountFen: wan })).toBeUndefined()
  })

  test.each([
    [5_000_000, '5万元'],
    [1_250_000, '1.25万元'],
    [100_000, '1000元'],
    [5_000_001, '50000.01元'],
  ])('%i 分读作 %s', (amountFen, text) => {
    expect(amountInChinese(amountFen)).toBe(text)
  })
})

describe('已公布的案件的罚款都在幅度之内', () => {
  type Published = { id: string; inspected_on: string; basis: string[]; fine_yuan: number }
  const path = new URL('../../tests/data/cases/published-cases.json', import.meta.url)
  const { cases } = JSON.parse(readFileSync(path, 'utf8')) as { cases: Published[] }
  test.each(cases)('$id 罚款 $fine_yuan 元', ({ inspected_on, basis, fine_yuan }) => {
    const on = day(inspected_on.padEnd(10, '-01'))
    const offered = basis.map((text) => rows(text, { on, stage: 'first' })).filter((found) => found.length > 0)
    if (offered.length === 1)
      expect(mustBeWithinProvision(offered.flat(), { amountFen: fine_yuan * 100 })).toBeUndefined()
    // several violations judged apart and merged: the sum stays below the sum of the maxima
    const most = offered.reduce((sum, [row]) => sum + (row?.maximumFen ?? 0), 0)
    if (offered.length > 1) expect(fine_yuan * 100).toBeLessThanOrEqual(most)
    expect(offered.length > 0 || basis.every((text) => text.startsWith('非煤矿山'))).toBe(true)
  })
})
