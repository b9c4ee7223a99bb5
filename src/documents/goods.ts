/** Things that are sealed, seized, kept or sampled: one row a thing, the same columns on every list. */
import { z } from 'zod'
import { fenToYuan } from '../kernel/money.ts'
import { type Block, type Column, list } from './block.ts'
import { fenField, text } from './field.ts'

const GoodsItem = z.strictObject({
  name: text('名称'),
  specification: text('规格型号').nullable(),
  origin: text('产地').nullable(),
  condition: text('成色（状况）').nullable(),
  /** With a fraction where need be: 12.5 */
  quantity: text('数量'),
  unit: text('单位'),
  unitPriceFen: fenField('单价').nullable(),
  remark: text('备注').nullable(),
})
type GoodsItem = z.infer<typeof GoodsItem>

export const Goods = z.array(GoodsItem).min(1, '清单不得为空').meta({ label: '物品清单' })
type Goods = z.infer<typeof Goods>

type Shown = Column & { of: (item: GoodsItem, index: number) => string; always?: true }

const columns: Shown[] = [
  { label: '序号', width: 13, align: 'centre', of: (_, index) => String(index + 1), always: true },
  { label: '名称、规格型号', width: 42, of: nameAndKind, always: true },
  { label: '产地', width: 20, align: 'centre', of: ({ origin }) => origin ?? '' },
  { label: '成色\n（状况）', width: 20, align: 'centre', of: ({ condition }) => condition ?? '' },
  { label: '数量', width: 18, align: 'centre', of: ({ quantity, unit }) => `${quantity}${unit}`, always: true },
  { label: '单价（元）', width: 27, align: 'centre', of: ({ unitPriceFen }) => price(unitPriceFen) },
  { label: '备注', width: 20, of: ({ remark }) => remark ?? '' },
]

/** A column that nobody has filled in is left out, so that the others are wide enough to read. */
export function goodsList(goods: Goods): Block {
  const shown = columns.filter(({ always, of }) => always || goods.some((item, index) => of(item, index) !== ''))
  return list(
    shown.map(({ label, width, align }) => ({ label, width, ...(align && { align }) })),
    goods.map((item, index) => shown.map(({ of }) => of(item, index) || '—')),
  )
}

function nameAndKind({ name, specification }: GoodsItem): string {
  return specification === null ? name : `${name}\n${specification}`
}

function price(unitPriceFen: number | null): string {
  return unitPriceFen === null ? '' : fenToYuan(unitPriceFen)
}
