import { z } from 'zod'
import { field, grid, list, pair, wide } from '../block.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { Officers } from '../officer.ts'
import { Opinion } from '../opinion.ts'
import { opinionRow } from '../opinion-layout.ts'
import { InspectedUnit } from '../parties.ts'
import { fieldsAsRow, unitFields } from '../party-layout.ts'
import { date, officersInLine } from '../wording.ts'

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

export const inspectionPlan = form({
  id: 'inspection-plan',
  title: '现场检查方案',
  edition: '2026-11',
  prefix: '应急检查',
  seal: 'enforcement',
  content: InspectionPlan,
  layout: (plan) => [
    grid(
      ...unitFields(plan.unit).map(fieldsAsRow),
      wide('检查时间', plan.from === plan.to ? date(plan.from) : `${date(plan.from)}至${date(plan.to)}`),
      wide('行政执法人员', officersInLine(plan.officers)),
      pair(field('任务来源', plan.taskSource), field('检查频次', plan.frequency)),
      wide('检查方式', plan.manner),
    ),
    list(
      [
        { label: '序号', width: 14, align: 'centre' },
        { label: '检查内容', width: 78 },
        { label: '检查依据', width: 64 },
      ],
      plan.matters.map(({ item, basis }, index) => [String(index + 1), item, basis]),
    ),
    grid(
      opinionRow('审核意见', '审核人', plan.review),
      opinionRow('审批意见', '审批人', plan.approval),
      wide('备注', plan.remark),
    ),
  ],
})
