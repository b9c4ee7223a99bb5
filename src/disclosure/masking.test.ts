import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { maskRules } from './mask-rules.ts'
import { mask } from './masking.ts'

const name = z.string().meta({ personal: 'name' })
const Person = z.object({
  kind: z.literal('person'),
  name,
  identityNumber: z.string().meta({ personal: 'id-number' }).nullable(),
  telephone: z.string().meta({ personal: 'phone' }).optional(),
})
const Organisation = z.object({ kind: z.literal('organisation'), name: z.string(), representative: name.nullable() })
const Paper = z.object({
  party: z.discriminatedUnion('kind', [Person, Organisation]),
  witnesses: z.array(name),
  text: z.string(),
})

describe('《行政处罚法》第五十条 个人隐私应当保密', () => {
  test('自然人只公开姓氏，证件号码和电话全部遮盖，并写明理由', () => {
    const party = {
      kind: 'person' as const,
      name: '岩温',
      identityNumber: '530926199001011234',
      telephone: '13800000000',
    }
    const { value, masked } = mask(Paper, { party, witnesses: [], text: '' })
    expect(value.party).toEqual({
      kind: 'person',
      name: '岩某',
      identityNumber: '******************',
      telephone: '***********',
    })
    expect(masked.map(({ path, kind }) => [path, kind])).toEqual([
      ['party.name', 'name'],
      ['party.identityNumber', 'id-number'],
      ['party.telephone', 'phone'],
    ])
    expect(masked[0]?.reason).toBe('自然人姓名只公开姓氏')
  })

  test('单位名称照常公开，法定代表人姓名遮盖', () => {
    const party = { kind: 'organisation' as const, name: '某某铸造厂', representative: '欧阳小明' }
    const { value } = mask(Paper, { party, witnesses: [], text: '' })
    expect(value.party).toEqual({ kind: 'organisation', name: '某某铸造厂', representative: '欧阳某' })
  })

  test('已标记的内容在正文中再次出现，也要遮盖', () => {
    const party = { kind: 'organisation' as const, name: '某某厂', representative: '李一二' }
    const { value, masked } = mask(Paper, {
      party,
      witnesses: ['李一二三', '王五'],
      text: '李一二三称王五与李一二在场',
    })
    expect(value.text).toBe('李某称王某与李某在场')
    expect(masked.filter(({ path }) => path === 'text')).toHaveLength(3)
  })

  test.each([
    ['身份证号530926199001011234。', '身份证号******************。'],
    ['电话13912345678联系', '电话***********联系'],
    ['账号6217001234567890123', '账号*******************'],
    ['统一社会信用代码91530926MA6K000000', '统一社会信用代码91530926MA6K000000'],
    ['罚款人民币70000元，2026年11月22日', '罚款人民币70000元，2026年11月22日'],
  ])('正文中未登记的号码：%s', (text, expected) => {
    const party = { kind: 'organisation' as const, name: '某某厂', representative: null }
    expect(mask(Paper, { party, witnesses: [], text }).value.text).toBe(expected)
  })

  test('不改动原值，没有可遮盖的内容时逐字相同', () => {
    const paper = {
      party: { kind: 'organisation' as const, name: '某厂', representative: null },
      witnesses: [],
      text: '甲',
    }
    expect(mask(Paper, paper)).toEqual({ value: paper, masked: [] })
  })

  test('不认识的模式不放行', () => {
    expect(() => mask(z.object({ all: z.record(z.string(), name) }), { all: { a: '张三' } })).toThrow('不认识的模式')
  })

  test('值不符合模式时不放行', () => {
    const wrong = { party: { kind: 'ghost' }, witnesses: [], text: '' } as unknown as z.infer<typeof Paper>
    expect(() => mask(Paper, wrong)).toThrow('遮盖')
  })
})

test.each([
  ['张三', '张某'],
  ['欧阳锋', '欧阳某'],
  ['欧阳', '欧某'],
])('姓氏：%s', (full, hidden) => expect(maskRules.name.hide(full)).toBe(hidden))
