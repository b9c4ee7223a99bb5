/** How a list of things is asked for and printed: what is sealed, seized, kept or sent to be tested. */
import { moneyField, textField } from '../acts/field.ts'
import type { SeizureList } from '../documents/index.ts'

/** Kept as it was typed: the record knows no fractions but as text. */
const quantityField = textField('数量', { max: 16, description: '最多三位小数' }).regex(
  /^(0*[1-9]\d*(\.\d{1,3})?|0+\.(?!0+$)\d{1,3})$/,
  '数量应当是大于零的数，最多三位小数',
)

export const goodsFields = {
  name: textField('名称', { max: 100 }),
  specification: textField('规格型号', { max: 100 }).optional(),
  mark: textField('编号、批号或者坐落', { max: 100, description: '同名物品凭此区分' }).optional(),
  origin: textField('产地', { max: 60 }).optional(),
  condition: textField('成色（状况）', { max: 100 }).optional(),
  unit: textField('单位', { max: 20 }),
  quantity: quantityField,
  unitPriceFen: moneyField('单价').optional(),
  note: textField('备注').optional(),
}

type Goods = SeizureList['goods']
type Thing = { name: string; unit: string; quantity: string } & {
  [Key in 'specification' | 'mark' | 'origin' | 'condition' | 'note']?: string | null | undefined
} & { unitPriceFen?: number | null | undefined }

export function goodsOf(things: Thing[]): Goods {
  return things.map(({ name, unit, unitPriceFen = null, ...thing }) => {
    const { specification = null, origin = null, condition = null, mark, note } = thing
    const remark = [mark, note].filter((text) => text != null).join('；') || null
    return {
      name,
      specification,
      origin,
      condition,
      quantity: String(Number(thing.quantity)),
      unit,
      unitPriceFen,
      remark,
    }
  })
}

/** 1台 */
export function amountOf({ quantity, unit }: Pick<Thing, 'quantity' | 'unit'>): string {
  return `${Number(quantity)}${unit}`
}

/** 柴油1.5吨、油罐1个 */
export function namesOf(things: Pick<Thing, 'name' | 'quantity' | 'unit'>[]): string {
  return things.map((thing) => `${thing.name}${amountOf(thing)}`).join('、')
}
