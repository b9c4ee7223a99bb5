import { describe, expect, test } from 'vitest'
import type { Day } from '../kernel/day.ts'
import { penaltyLaw } from '../law/citation.ts'
import type { LawBook, ThresholdRow } from '../law/law-book.ts'
import {
  mustBePublished,
  mustHaveDecision,
  mustMatchPreview,
  mustStillBeTheDecision,
  publicUntil,
} from './publication.rules.ts'
import type { DecisionFacts, Preview } from './publication.ts'

const months = (key: string, value: number, from: string): ThresholdRow => ({
  key,
  label: '公示期限',
  value,
  unit: 'count',
  from: from as Day,
  until: null,
  basis: [penaltyLaw(48)],
  source: '信用修复管理办法',
  standing: 'unverified',
})
const law = { thresholds: [months('publication.months.serious', 36, '2026-04-01')] } as unknown as LawBook
const preview = { bodySha256: 'a'.repeat(64), decisionSha256: 'd'.repeat(64) } as Preview
const decision = (contentSha256: string) => ({ contentSha256 }) as DecisionFacts

describe('《行政处罚法》第四十八条 公示', () => {
  test('作出决定之后才有可公示的内容', () => {
    expect(mustHaveDecision({ decision: undefined })?.code).toBe('no-decision')
    expect(mustHaveDecision({ decision: decision('') })).toBeUndefined()
  })

  test.each([
    ['一致', 'd', undefined],
    ['决定已变更', 'e', 'decision-changed'],
  ])('公示稿与现行决定%s', (_, letter, code) => {
    expect(mustStillBeTheDecision({ preview, decision: decision(letter.repeat(64)) })?.code).toBe(code)
  })

  test('没有公示稿不得公示', () => {
    expect(mustStillBeTheDecision({ preview: undefined, decision: decision('d'.repeat(64)) })?.code).toBe(
      'decision-changed',
    )
    expect(mustMatchPreview(undefined, 'a'.repeat(64))?.code).toBe('preview-changed')
  })

  test.each([
    ['a', undefined],
    ['b', 'preview-changed'],
  ])('确认的公示稿哈希以 %s 填满', (letter, code) => {
    expect(mustMatchPreview(preview, letter.repeat(64))?.code).toBe(code)
  })

  test('未公示的不能撤回', () => expect(mustBePublished({ publication: undefined })?.code).toBe('not-published'))
})

describe('公示截止日按作出决定之日有效的规则计算', () => {
  test.each([
    ['serious', '2026-04-01', '2029-04-01'],
    ['serious', '2026-08-31', '2029-08-31'],
    ['serious', '2026-03-31', null],
    ['minor', '2026-08-31', null],
  ] as const)('%s 类，%s 作出', (severity, decidedOn, until) => {
    expect(publicUntil(law, severity, decidedOn as Day)).toBe(until)
  })
})
