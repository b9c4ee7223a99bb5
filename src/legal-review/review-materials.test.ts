import { expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { materialsOn } from './review-materials.ts'

const on = day('2026-11-25')
const whole = { forms: ['penalty-decision', 'filing-approval', 'investigation-report'], evidence: ['documentary'] }
const missing = (kind: string, held: Parameters<typeof materialsOn>[1], at = on) =>
  materialsOn(kind, held, at).flatMap(({ name, present }) => (present ? [] : [name]))

test.each([
  ['齐全', 'penalty', whole, []],
  ['缺调查报告', 'penalty', { ...whole, forms: ['penalty-decision', 'filing-approval'] }, ['案件调查报告']],
  ['缺证据', 'penalty', { ...whole, evidence: [] }, ['证据材料']],
  [
    '举行过听证的，还须有听证报告',
    'penalty',
    { ...whole, forms: [...whole.forms, 'hearing-record'] },
    ['听证会报告书'],
  ],
  ['未举行听证的，不要求听证笔录', 'penalty', { ...whole, forms: [...whole.forms, 'hearing-notice'] }, []],
  ['按日连续处罚须有复查意见书', 'daily-penalty', { forms: ['daily-penalty-decision'], evidence: [] }, ['复查意见书']],
])('送审材料（三项制度实施方案）：%s', (_case, kind, held, expected) => {
  expect(missing(kind, held)).toEqual(expected)
})

test('缺的材料写明到哪里补', () => {
  const [first] = materialsOn('revocation', { forms: [], evidence: [] }, on)
  expect(first).toEqual({ name: '撤销、变更决定草稿', present: false, note: '提请撤销、变更' })
})

test('清单施行以前不适用', () => {
  expect(missing('penalty', { forms: [], evidence: [] }, day('2021-07-14'))).toEqual([])
})
