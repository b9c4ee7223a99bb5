import { expect, test } from 'vitest'
import { changesBetween } from './review-rounds.ts'

const paper = (id: string, sha256: string | null = null) => ({ id, name: `材料${id}`, sha256 })
const none = { draft: false, added: [], removed: [], changed: [] }

test.each([
  ['一字未改', { draftSha256: 'a', papers: [paper('1')] }, none],
  ['改了草稿', { draftSha256: 'b', papers: [paper('1')] }, { ...none, draft: true }],
  ['加了一件', { draftSha256: 'a', papers: [paper('1'), paper('2')] }, { ...none, added: ['材料2'] }],
  ['少了一件', { draftSha256: 'a', papers: [] }, { ...none, removed: ['材料1'] }],
  ['换了文件', { draftSha256: 'a', papers: [paper('1', 'x')] }, { ...none, changed: ['材料1'] }],
])('前后两轮比较（审核约束的字节）：%s', (_case, after, expected) => {
  expect(changesBetween({ draftSha256: 'a', papers: [paper('1')] }, after)).toEqual(expected)
})
