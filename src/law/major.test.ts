import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { penaltyLaw } from './citation.ts'
import { exampleLaw } from './example-law.ts'
import {
  type ProposedDecision,
  requiresDeliberation,
  requiresHearing,
  requiresRecordal,
  requiresReview,
} from './major.ts'

const on = day('2026-11-22')
const wan = 1_000_000
const proposed = (change: Partial<ProposedDecision>): ProposedDecision => ({
  target: 'organisation',
  fineFen: 0,
  confiscationFen: 0,
  measures: [],
  hearingHeld: false,
  complex: false,
  publicInterest: false,
  reduction: false,
  outsideTier: false,
  crimeSuspected: false,
  ...change,
})
const without = (...keys: string[]) => ({
  ...exampleLaw,
  thresholds: exampleLaw.thresholds.map((row) => (keys.includes(row.key) ? { ...row, value: 0 } : row)),
})
const catalogueOnly = without('review.include-all-ordinary')

describe('各道关口的判断（听证、法制审核、集体讨论、备案）', () => {
  test.each([
    ['警告', {}, 'no', 'no', 'no', 'no'],
    ['单位罚款 49999.99 元', { fineFen: 5 * wan - 1 }, 'no', 'no', 'no', 'no'],
    ['单位罚款 5 万元', { fineFen: 5 * wan }, 'yes', 'no', 'yes', 'yes'],
    ['单位罚款 99999.99 元', { fineFen: 10 * wan - 1 }, 'yes', 'no', 'yes', 'yes'],
    ['单位罚款 10 万元', { fineFen: 10 * wan }, 'yes', 'yes', 'yes', 'yes'],
    ['个人罚款 4999.99 元', { target: 'person', fineFen: 500_000 - 1 }, 'no', 'no', 'no', 'no'],
    ['个人罚款 5000 元', { target: 'person', fineFen: 500_000 }, 'no', 'yes', 'yes', 'no'],
    ['个人罚款 2 万元', { target: 'person', fineFen: 2 * wan }, 'yes', 'yes', 'yes', 'no'],
    ['没收单位 5 万元', { confiscationFen: 5 * wan }, 'yes', 'no', 'yes', 'yes'],
    ['没收单位 10 万元', { confiscationFen: 10 * wan }, 'yes', 'yes', 'yes', 'yes'],
    ['没收个人 5000 元', { target: 'person', confiscationFen: 500_000 }, 'no', 'yes', 'yes', 'no'],
    ['责令停产停业整顿', { measures: ['责令停产停业整顿'] }, 'yes', 'yes', 'yes', 'yes'],
    ['责令关闭', { measures: ['提请政府责令关闭'] }, 'yes', 'yes', 'yes', 'yes'],
    ['限制从业', { target: 'person', measures: ['限制从业五年'] }, 'yes', 'yes', 'yes', 'yes'],
    ['吊销许可证', { measures: ['吊销烟花爆竹经营许可证'] }, 'yes', 'yes', 'yes', 'yes'],
    ['降低资质等级', { measures: ['降低资质等级'] }, 'yes', 'yes', 'yes', 'yes'],
    ['暂扣许可证', { measures: ['暂扣安全生产许可证'] }, 'yes', 'yes', 'yes', 'no'],
    ['责令停止作业不是停产停业', { measures: ['责令停止作业', '责令停止生产', '扣押'] }, 'no', 'no', 'no', 'no'],
    ['经过听证', { hearingHeld: true }, 'no', 'yes', 'yes', 'no'],
    ['疑难复杂', { complex: true }, 'no', 'yes', 'yes', 'no'],
    ['重大公共利益', { publicInterest: true }, 'no', 'yes', 'yes', 'no'],
    ['减轻处罚', { reduction: true }, 'no', 'no', 'yes', 'no'],
    ['超出裁量阶次', { outsideTier: true }, 'no', 'no', 'yes', 'no'],
    ['涉嫌犯罪', { crimeSuspected: true }, 'no', 'yes', 'yes', 'no'],
  ] as const)('%s', (_, change, hearing, review, deliberation, recordal) => {
    const facts = proposed(change as Partial<ProposedDecision>)
    const answer = (ask: typeof requiresHearing) => (ask(facts, catalogueOnly, on).required ? 'yes' : 'no')
    expect([requiresHearing, requiresReview, requiresDeliberation, requiresRecordal].map(answer)).toEqual([
      hearing,
      review,
      deliberation,
      recordal,
    ])
  })
})

describe('《行政处罚法》第五十八条 法制审核', () => {
  test('未列入目录的普通程序案件也逐步纳入，开关待核实', () => {
    expect(requiresReview(proposed({}), exampleLaw, on)).toEqual({
      required: true,
      because: [{ label: expect.stringContaining('逐步纳入'), basis: [penaltyLaw(58)], standing: 'unverified' }],
    })
    expect(requiresReview(proposed({}), catalogueOnly, on)).toEqual({ required: false, because: [] })
  })

  test('自愿纳入的案件不因此成为重大案件，不必集体讨论', () => {
    expect(requiresDeliberation(proposed({}), exampleLaw, on).required).toBe(false)
  })

  test('法定情形写在规则里，任何开关都关不掉', () => {
    const thresholds = exampleLaw.thresholds.map((row) => ({ ...row, value: 0 }))
    const off = { ...exampleLaw, thresholds, catalogue: exampleLaw.catalogue.filter(({ id }) => id === 'media') }
    for (const [change, item] of [
      [{ publicInterest: true }, 1],
      [{ hearingHeld: true }, 2],
      [{ complex: true }, 3],
    ] as const)
      expect(requiresReview(proposed(change), off, on).because).toEqual([
        { label: expect.any(String), basis: [penaltyLaw(58, 1, item)], standing: 'verified' },
      ])
  })

  test('理由写明对照的数额和出处', () => {
    const { because } = requiresReview(proposed({ fineFen: 20 * wan }), catalogueOnly, on)
    expect(because).toEqual([
      {
        label: '行政处罚类第5项：对法人或者其他组织处以较大数额罚款（20万元，达到 10万元）',
        basis: [penaltyLaw(58, 1, 2)],
        standing: 'unverified',
      },
    ])
  })
})

describe('集体讨论', () => {
  test('重大执法决定一律提交局班子集体讨论，并说明因何重大', () => {
    const { because } = requiresDeliberation(proposed({ hearingHeld: true }), exampleLaw, on)
    expect(because.map(({ label }) => label)).toEqual([
      '集体讨论：重大执法决定一律提交局班子集体讨论（行政处罚类第2项：直接关系当事人或者第三人重大权益，经过听证程序）',
    ])
    const plain = without('deliberation.every-major')
    expect(requiresDeliberation(proposed({ hearingHeld: true }), plain, on).required).toBe(false)
    expect(requiresDeliberation(proposed({ complex: true }), plain, on).because[0]?.basis).toEqual([penaltyLaw(57, 2)])
  })
})
