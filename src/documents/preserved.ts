/** What becomes of evidence kept beforehand (先行登记保存), thing by thing: proposed in the approval, decided in the decision. */
import { z } from 'zod'
import { type Block, list } from './block.ts'
import { text } from './field.ts'

export const preservedHandlings = {
  released: '解除保存并退还',
  'taken-as-evidence': '作为证据提取',
  appraised: '送交鉴定',
  seized: '依法查封、扣押',
  confiscated: '依法没收',
  transferred: '移送有关部门',
} as const

export const PreservedItems = z
  .array(
    z.strictObject({
      name: text('证据名称'),
      quantity: text('数量'),
      handling: z.enum(Object.keys(preservedHandlings) as (keyof typeof preservedHandlings)[]).meta({ label: '处理' }),
      remark: text('备注').nullable(),
    }),
  )
  .min(1, '没有处理的证据')
  .meta({ label: '先行登记保存的证据' })
type PreservedItems = z.infer<typeof PreservedItems>

export function preservedList(items: PreservedItems): Block {
  return list(
    [
      { label: '序号', width: 12, align: 'centre' },
      { label: '证据名称', width: 54 },
      { label: '数量', width: 22, align: 'centre' },
      { label: '处理', width: 36, align: 'centre' },
      { label: '备注', width: 32 },
    ],
    items.map(({ name, quantity, handling, remark }, index) => [
      String(index + 1),
      name,
      quantity,
      preservedHandlings[handling],
      remark ?? '—',
    ]),
  )
}
