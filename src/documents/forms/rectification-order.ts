import { z } from 'zod'
import { dayField, text } from '../field.ts'
import { Officers } from '../officer.ts'
import { InspectedUnit } from '../parties.ts'
import { Remedies } from '../remedy.ts'
import { Signature } from '../signature.ts'

export const RectificationOrder = z.strictObject({
  agencyName: text('执法部门'),
  unit: InspectedUnit,
  inspectedOn: dayField('检查日期'),
  recordNumber: text('现场检查记录文号').nullable(),
  problems: z
    .array(
      z.strictObject({
        problem: text('存在的问题'),
        violated: text('违反的规定'),
        major: z.boolean().meta({ label: '重大事故隐患' }),
        dueOn: dayField('整改期限'),
      }),
    )
    .min(1)
    .meta({ label: '存在的问题' }),
  /** 责令改正的依据 */
  basis: text('依据'),
  remedies: Remedies,
  officers: Officers,
  receiverSignature: Signature.nullable(),
})
export type RectificationOrder = z.infer<typeof RectificationOrder>
