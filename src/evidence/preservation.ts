/** What is kept beforehand, and the six ways in which it may be decided on. */
import { z } from 'zod'
import { choiceField, longTextField, textField } from '../acts/field.ts'
import { preservedHandlings } from '../documents/index.ts'
import type { ProceedingRecord } from '../proceedings/index.ts'
import { lastSaid } from '../proceedings/index.ts'
import { goodsFields } from './goods-field.ts'

export const thingsField = z.array(z.object(goodsFields)).min(1, '清单不得为空').max(300).meta({ title: '证据清单' })

export const preservationFields = {
  suspected: longTextField('涉嫌的违法行为', { max: 2000 }),
  reason: longTextField('证据可能灭失或者以后难以取得的理由', { max: 2000 }),
  items: thingsField,
  manner: textField('保存方式', { description: '就地封存、异地保存等' }),
  place: textField('保存地点'),
}
const Proposed = z.object(preservationFields)

export function proposedIn(records: ProceedingRecord[]): z.infer<typeof Proposed> {
  return Proposed.parse(records[0]?.said)
}

export const handlingFields = {
  items: z
    .array(
      z.object({
        name: textField('证据名称', { widget: 'fixed' }),
        quantity: textField('数量', { widget: 'fixed' }),
        handling: choiceField('处理', preservedHandlings),
        remark: textField('备注').optional(),
      }),
    )
    .min(1, '请逐项处理')
    .max(300)
    .meta({ title: '逐项处理意见' }),
  reason: longTextField('处理的理由和依据', { max: 2000 }),
}
const Handled = z.object(handlingFields)
export type Handled = z.infer<typeof Handled>

export function handledIn(records: ProceedingRecord[]): Handled {
  const said = lastSaid(records, 'preservation.propose-disposition', Handled)
  if (!said) throw new RangeError('没有处理意见的提请')
  return said
}

/** What was counted in front of the party: the list that the notice carries. */
export function keptIn(records: ProceedingRecord[]): z.infer<typeof thingsField> {
  return (
    lastSaid(records, 'preservation.carry-out', z.object({ items: thingsField }))?.items ?? proposedIn(records).items
  )
}
