import { expect, test } from 'vitest'
import type { Cite } from '../approvals/index.ts'
import { penaltyLaw } from '../law/citation.ts'
import { citesInChinese, mustCiteTheFile } from './cited.rules.ts'

const file = { papers: new Map([['d1', '《询问笔录》']]), evidence: new Map([['e1', '现场录像']]) }
const point = (...cites: Cite[]) => ({ point: '证据', finding: 'sound' as const, reason: '无误。', cites })

test.each<[Cite, string]>([
  [{ kind: 'page', of: 'd1', at: 2 }, '《询问笔录》第2页'],
  [{ kind: 'evidence', of: 'e1' }, '现场录像'],
  [{ kind: 'second', of: 'e1', at: 65 }, '现场录像00:01:05'],
  [{ kind: 'second', of: 'e1', at: 3661 }, '现场录像01:01:01'],
  [{ kind: 'article', of: '行政处罚法|58|1' }, '《行政处罚法》第五十八条第一款'],
])('引用印成中文 %o', (cite, expected) => {
  expect(citesInChinese(point(cite), file)).toBe(expected)
  expect(mustCiteTheFile([point(cite)], file, penaltyLaw(58, 1))).toBeUndefined()
})

test.each<[string, Cite]>([
  ['卷内没有的文书', { kind: 'page', of: 'd2', at: 1 }],
  ['把文书当作录像', { kind: 'second', of: 'd1', at: 1 }],
  ['条文没有写条', { kind: 'article', of: '行政处罚法' }],
])('《行政处罚法》第五十八条：%s，不得引用', (_case, cite) => {
  expect(mustCiteTheFile([point(cite)], file, penaltyLaw(58, 1))?.code).toBe('cited-not-in-file')
})
