import { z } from 'zod'
import { dayField, text } from '../field.ts'
import { Officers } from '../officer.ts'
import { Opinion } from '../opinion.ts'
import { InspectedUnit } from '../parties.ts'

export const InspectionPlan = z.strictObject({
  unit: InspectedUnit,
  from: dayField('检查开始日期'),
  to: dayField('检查结束日期'),
  officers: Officers,
  taskSource: text('任务来源'),
  /** 本年度对该单位的检查次数 */
  frequency: text('检查频次').nullable(),
  matters: z
    .array(z.strictObject({ item: text('检查内容'), basis: text('检查依据') }))
    .min(1)
    .meta({ label: '检查内容' }),
  manner: text('检查方式'),
  review: Opinion.nullable().meta({ label: '审核意见' }),
  approval: Opinion.nullable().meta({ label: '审批意见' }),
  remark: text('备注').nullable(),
})
export type InspectionPlan = z.infer<typeof InspectionPlan>
