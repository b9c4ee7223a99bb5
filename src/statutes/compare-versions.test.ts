import { describe, expect, test } from 'vitest'
import { numberInChinese } from '../law/citation.ts'
import { compareVersions } from './compare-versions.ts'

const rules = [
  '企业应当每月自查一次并把结果报送主管部门。',
  '主管部门收到报告后应当在规定时间内答复。',
  '隐瞒不报的处以罚款，情节严重的责令停业。',
  '本规定由主管部门负责解释。',
]
const version = (...bodies: string[]) =>
  bodies.map((body, index) => ({
    article: index + 1,
    insertion: 0,
    text: `第${numberInChinese(index + 1)}条 ${body}`,
  }))
const [report = '', answer = '', fine = '', explained = ''] = rules
const kindsOf = (after: string[]) =>
  compareVersions(version(...rules), version(...after)).map(({ kind, before, after: now }) => [
    kind,
    before?.article ?? null,
    now?.article ?? null,
  ])

describe('新旧版本逐条配对：先看条号，再看文字相近', () => {
  test('未变', () => {
    expect(kindsOf(rules)).toEqual([1, 2, 3, 4].map((article) => ['same', article, article]))
  })
  test('修改一条，条号不变', () => {
    expect(kindsOf([report, answer, '隐瞒不报的处以警告，情节严重的责令停业。', explained])[2]).toEqual([
      'amended',
      3,
      3,
    ])
  })
  test('中间插入一条：其后各条是条号变动，不是全部修改', () => {
    expect(kindsOf([report, '检查人员进入现场须出示证件。', answer, fine, explained])).toEqual([
      ['same', 1, 1],
      ['added', null, 2],
      ['renumbered', 2, 3],
      ['renumbered', 3, 4],
      ['renumbered', 4, 5],
    ])
  })
  test('删去一条：删去的列出，其后各条前移', () => {
    expect(kindsOf([report, fine, explained])).toEqual([
      ['same', 1, 1],
      ['renumbered', 3, 2],
      ['vanished', 2, null],
      ['renumbered', 4, 3],
    ])
  })
  test('移动并修改的，按文字相近认出', () => {
    const moved = '隐瞒不报的处以警告，情节严重的责令停业整顿。'
    expect(kindsOf([report, answer, explained, moved])).toEqual([
      ['same', 1, 1],
      ['same', 2, 2],
      ['renumbered', 4, 3],
      ['renumbered-and-amended', 3, 4],
    ])
  })
})
