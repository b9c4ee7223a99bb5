import { describe, expect, test } from 'vitest'
import type { Field } from '../../../src/acts/index.ts'
import { answerGroups } from './answers.ts'
import { checkValues } from './check-values.ts'
import { setAt } from './field-path.ts'
import { initialValue } from './initial-values.ts'
import { pruneValue } from './prune-values.ts'

const form: Field = {
  type: 'object',
  required: ['reason', 'day', 'violations'],
  properties: {
    reason: { type: 'string', title: '理由', minLength: 2, maxLength: 5 },
    day: { type: 'string', title: '日期', widget: 'day' },
    note: { type: 'string', title: '备注' },
    violations: {
      type: 'array',
      title: '违法行为',
      minItems: 1,
      items: {
        type: 'object',
        required: ['fineFen', 'basis'],
        properties: {
          fineFen: { type: 'integer', title: '罚款', widget: 'money', minimum: 100 },
          basis: { type: 'string', title: '依据', widget: 'citation' },
        },
      },
    },
  },
}

const good = {
  reason: '事实清楚',
  day: '2025-03-18',
  violations: [{ fineFen: 4_000_000, basis: '安全生产法|97||7' }],
}

describe('表单自查', () => {
  test('填写完整没有问题', () => expect(checkValues(form, good)).toEqual([]))

  test.each([
    ['reason', '', 'reason', '请填写理由'],
    ['reason', '一', 'reason', '理由至少 2 个字，现在 1 个字'],
    ['reason', '一二三四五六', 'reason', '理由最多 5 个字，现在 6 个字'],
    ['day', '2025-02-30', 'day', '日期不是有效日期'],
    ['day', undefined, 'day', '请选择日期'],
    ['violations', [], 'violations', '请填写违法行为'],
    ['violations.0.fineFen', '四万', 'violations.0.fineFen', '罚款应为金额，例如 40000 或 40000.50'],
    ['violations.0.fineFen', 99, 'violations.0.fineFen', '罚款不能小于 1 元'],
    ['violations.0.basis', '安全生产法|||', 'violations.0.basis', '依据要写明法律名称和第几条，款、项没有的不填'],
  ])('%s = %j', (at, value, path, message) => {
    expect(checkValues(form, setAt(good, at, value))).toEqual([{ path, message }])
  })

  test('选填的一项留空不算问题', () => expect(checkValues(form, { ...good, note: '' })).toEqual([]))
})

describe('表单的值', () => {
  test('打开时带出已知内容，至少一项的列表先给一张空卡片', () => {
    expect(initialValue(form, { reason: '举报' })).toEqual({
      reason: '举报',
      day: undefined,
      note: undefined,
      violations: [{ fineFen: undefined, basis: undefined }],
    })
  })

  test('提交时去掉首尾空格和留空的项', () => {
    expect(pruneValue(form, { ...good, reason: ' 清楚 ', note: '  ' })).toEqual({ ...good, reason: '清楚' })
  })

  test('可以为空的必填项送空值', () => {
    const nullable: Field = {
      type: 'object',
      required: ['end'],
      properties: { end: { anyOf: [{ type: 'string' }, {}] } },
    }
    expect(pruneValue(nullable, {})).toEqual({})
    const wire = JSON.parse(
      '{"type":"object","required":["end"],"properties":{"end":{"anyOf":[{"type":"string"},{"type":"null"}]}}}',
    )
    expect(pruneValue(wire, {})).toEqual({ end: null })
  })
})

describe('检查您填写的内容', () => {
  test('金额、日期、条款写成中文，列表每项一组', () => {
    const groups = answerGroups(form, good, { sources: {}, fileNames: {} })
    expect(groups.map(({ title, answers }) => [title, answers.map(({ label, text }) => `${label}=${text}`)])).toEqual([
      [null, ['理由=事实清楚', '日期=2025年3月18日', '备注=未填写']],
      ['违法行为 1', ['罚款=40,000.00 元（肆万元整）', '依据=《安全生产法》第九十七条第（七）项']],
    ])
  })
})
