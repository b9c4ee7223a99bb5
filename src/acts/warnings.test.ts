import { describe, expect, test } from 'vitest'
import { penaltyLaw } from '../law/citation.ts'
import { warn } from '../law/warning.ts'
import { answered, answersIn, unanswered } from './warnings.ts'

const duplicate = warn('duplicate-fine', '已有罚款。', penaltyLaw(29), '请说明。')
const closure = warn('closure-proposal-due', '应当提请关闭。', penaltyLaw(29), '请说明。')

describe('提醒须答复', () => {
  test.each([
    ['没有答复', {}, ['duplicate-fine', 'closure-proposal-due']],
    ['答复了一项', { 'duplicate-fine': '不是同一行为' }, ['closure-proposal-due']],
    ['都答复了', { 'duplicate-fine': '不是同一行为', 'closure-proposal-due': '已提请' }, []],
    ['答复了没有问的', { other: '无关' }, ['duplicate-fine', 'closure-proposal-due']],
  ])('%s', (_, answers: Record<string, string>, open) => {
    expect(unanswered([duplicate, closure], answers).map(({ code }) => code)).toEqual(open)
  })

  test('只记下问过的', () => {
    const given = { 'duplicate-fine': '不是同一行为', other: '无关' }
    expect(answered([duplicate], given)).toEqual([
      { code: 'duplicate-fine', reason: '已有罚款。', answer: '不是同一行为' },
    ])
  })

  test.each([
    [undefined, {}],
    [null, {}],
    [{}, {}],
    [{ answers: { 'duplicate-fine': ' 两个行为 ' } }, { 'duplicate-fine': '两个行为' }],
  ])('读取 %j', (input, expected) => expect(answersIn(input)).toEqual(expected))

  test.each([{ answers: { 'duplicate-fine': '' } }, { answers: { 坏: '理由' } }, { answers: '理由' }])(
    '不成答复的 %j 指出所在',
    (input) => expect(() => answersIn(input)).toThrow(),
  )
})
