import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { mustCiteLawInForce, resolveArticle } from './authority.ts'
import { parseCitation, penaltyLaw } from './citation.ts'
import { exampleLaw } from './example-law.ts'

const resolve = (text: string, on: string) => resolveArticle(exampleLaw, parseCitation(text), day(on))

describe('所引条文落到当日有效的版本', () => {
  test.each([
    ['安全生产法|97||7', '2024-05-10', '2021-06-10'],
    ['安全生产法|119', '2026-11-22', '2021-06-10'],
    ['行政处罚法|86', '2021-07-15', '2021-01-22'],
    ['烟花爆竹安全管理条例|36', '2025-01-14', '2016-02-06'],
    ['危险化学品安全管理条例|77|3', '2026-04-30', '2013-12-07'],
    ['危险化学品安全法|100', '2026-05-01', '2025-12-27'],
  ])('%s 于 %s 引自 %s 版本', (text, on, version) => {
    expect(resolve(text, on)).toMatchObject({ known: true, version: { version } })
  })

  test.each([
    ['安全生产法|120', '2026-11-22', '119 条'],
    ['行政处罚法|87', '2026-11-22', '86 条'],
    ['危险化学品安全法|128', '2026-05-01', '127 条'],
  ])('%s：超出条数，拒绝并说出条数', (text, on, part) => {
    expect(resolve(text, on)).toMatchObject({ code: 'article-not-found', reason: expect.stringContaining(part) })
  })

  test.each([
    ['非煤矿山外包工程安全管理暂行办法|38|1', '2025-10-13'],
    ['安全生产法|97', '2021-08-31'],
    ['危险化学品安全法|100', '2026-04-30'],
  ])('%s 于 %s：法规库没有，待核实，不拒绝', (text, on) => {
    expect(resolve(text, on)).toEqual({ known: false, standing: 'unverified' })
  })

  test('条数未知的版本待核实', () => {
    expect(resolve('安全生产违法行为行政处罚办法(2015)|53', '2024-05-10')).toMatchObject({
      known: true,
      standing: 'unverified',
    })
  })
})

describe('V-22《行政处罚法》第三十七条 已被取代的规定', () => {
  test.each([
    ['危险化学品安全管理条例|77|3', '2026-05-01', '危险化学品安全法'],
    ['安全生产违法行为行政处罚办法(2015)|53', '2026-02-01', '《安全生产违法行为行政处罚办法》'],
  ])('%s 不能作为 %s 行为的依据', (text, on, instead) => {
    expect(mustCiteLawInForce(exampleLaw, [penaltyLaw(57), parseCitation(text)], day(on))).toMatchObject({
      code: 'statute-not-in-force',
      instead: expect.stringContaining(instead),
      basis: [penaltyLaw(37), parseCitation(text)],
    })
  })
  test('行为在取代之前的，仍可适用', () => {
    const cited = [parseCitation('危险化学品安全管理条例|77|3')]
    expect(mustCiteLawInForce(exampleLaw, cited, day('2026-04-30'))).toBeUndefined()
  })
})
