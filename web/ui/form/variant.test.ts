import { describe, expect, test } from 'vitest'
import type { Field } from '../../../src/acts/index.ts'
import { answerGroups } from './answers.ts'
import { checkValues } from './check-values.ts'
import { initialValue } from './initial-values.ts'
import { pruneValue } from './prune-values.ts'

const text = (title: string): Field => ({ type: 'string', title, minLength: 1, maxLength: 50 })
const kind = (value: string, title: string, properties: Record<string, Field>): Field => ({
  type: 'object',
  properties: { manner: { type: 'string', const: value, title }, ...properties },
  required: ['manner', ...Object.keys(properties)],
})
const how: Field = {
  title: '方式',
  oneOf: [
    kind('hand', '当面', { place: text('地点'), signer: text('签收人') }),
    kind('post', '邮寄', { place: text('地址'), number: text('单号') }),
  ],
}
const form: Field = { type: 'object', properties: { how }, required: ['how'] }

describe('先选哪一种，再填这一种要填的', () => {
  test('没有选：只指出选择；选了：只查这一种的字段', () => {
    expect(checkValues(form, {})).toEqual([{ path: 'how.manner', message: '请选择方式' }])
    expect(checkValues(form, { how: { manner: 'post', place: '某地' } })).toEqual([
      { path: 'how.number', message: '请填写单号' },
    ])
  })

  test('换一种时，两种都问的留着；只有别的一种才有的不发送', () => {
    const known = { manner: 'hand', place: '某地', signer: '某人', number: 'X1' }
    const changed = initialValue(how, { ...known, manner: 'post' })
    expect(changed).toMatchObject({ manner: 'post', place: '某地', number: 'X1' })
    expect(pruneValue(form, { how: changed })).toEqual({ how: { manner: 'post', place: '某地', number: 'X1' } })
    expect(pruneValue(form, { how: known })).toEqual({ how: { manner: 'hand', place: '某地', signer: '某人' } })
  })

  test('检查页先写明是哪一种，再逐项写明', () => {
    const [group] = answerGroups(
      form,
      { how: { manner: 'post', place: '某地', number: 'X1' } },
      { sources: {}, fileNames: {} },
    )
    expect(group?.answers.map(({ path, label, text: said }) => [path, label, said])).toEqual([
      ['how.manner', '方式', '邮寄'],
      ['how.place', '地址', '某地'],
      ['how.number', '单号', 'X1'],
    ])
  })
})
