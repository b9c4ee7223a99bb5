/** How the list of what is sealed or seized is asked for, kept and printed: 《行政强制法》第二十四条. */
import { z } from 'zod'
import { choiceField, moneyField, textField } from '../acts/field.ts'
import type { SeizureList } from '../documents/index.ts'
import { itemKinds, type SeizedItem } from './seizure.ts'

const itemField = z.object({
  kind: choiceField('类别', itemKinds),
  name: textField('名称', { max: 100 }),
  specification: textField('规格型号', { max: 100 }).optional(),
  mark: textField('编号、批号或者坐落', { max: 100, description: '同名物品凭此区分' }).optional(),
  origin: textField('产地', { max: 60 }).optional(),
  condition: textField('成色（状况）', { max: 100 }).optional(),
  unit: textField('单位', { max: 20 }),
  quantity: textField('数量', { max: 16, description: '最多三位小数' }).regex(
    /^(0*[1-9]\d*(\.\d{1,3})?|0+\.(?!0+$)\d{1,3})$/,
    '数量应当是大于零的数，最多三位小数',
  ),
  unitPriceFen: moneyField('单价').optional(),
  note: textField('备注').optional(),
})
type Given = z.infer<typeof itemField>

export const itemsField = z.array(itemField).min(1, '清单不得为空').max(300).meta({ title: '查封扣押清单' })

type Under = Pick<SeizedItem, 'agencyId' | 'subjectId' | 'seizedOn'> & { newId: () => string }

/** The proceeding is named when it is stored: a measure taken at once opens it by the same act. */
export function rowsOf(items: Given[], { newId, ...under }: Under): SeizedItem[] {
  return items.map((item, index) => {
    const {
      specification = null,
      mark = null,
      origin = null,
      condition = null,
      unitPriceFen = null,
      note = null,
    } = item
    return {
      ...{ id: newId(), proceedingId: '', ...under, ordinal: index + 1, kind: item.kind, name: item.name },
      ...{
        specification,
        mark,
        origin,
        condition,
        unit: item.unit,
        quantity: String(Number(item.quantity)),
        unitPriceFen,
        note,
      },
      ...{ identity: identityOf(item), disposition: null, endedOn: null },
    }
  })
}

/** Typed differently, it is still the same thing: width, case, spaces and punctuation do not count. */
export function identityOf({ kind, name, specification = '', mark = '' }: Given): string {
  const plain = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '')
  return [kind === 'place' ? 'place' : 'thing', ...[name, specification, mark].map(plain)].join('|')
}

type Goods = SeizureList['goods']

export function goodsOf(items: SeizedItem[]): Goods {
  return items.map(({ name, specification, mark, origin, condition, quantity, unit, unitPriceFen, note }) => ({
    ...{ name, specification, origin, condition, quantity, unit, unitPriceFen },
    remark: [mark, note].filter((text) => text !== null).join('；') || null,
  }))
}

/** 1台 */
export function amountOf({ quantity, unit }: Pick<SeizedItem, 'quantity' | 'unit'>): string {
  return `${quantity}${unit}`
}

export function namesOf(items: Pick<SeizedItem, 'name' | 'quantity' | 'unit'>[]): string {
  return items.map((item) => `${item.name}${amountOf(item)}`).join('、')
}
