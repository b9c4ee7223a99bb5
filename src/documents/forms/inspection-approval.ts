import { z } from 'zod'
import { field, grid, list, pair, wide } from '../block.ts'
import { countField, dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { Officers } from '../officer.ts'
import { Opinions } from '../opinion.ts'
import { opinionRows } from '../opinion-layout.ts'
import { InspectedUnit } from '../parties.ts'
import { fieldsAsRow, unitFields } from '../party-layout.ts'
import { officersInLine, span } from '../wording.ts'

const inspectionKinds = { routine: '日常检查', 'single-case': '个案检查', special: '专项检查' } as const

export const InspectionApproval = z.strictObject({
  unit: InspectedUnit,
  kind: z.enum(['routine', 'single-case', 'special']).meta({ label: '检查类型' }),
  /** 年度计划、双随机抽查、投诉举报、交办、复查等 */
  taskSource: text('任务来源'),
  /** How often this unit has been inspected this year, and how often it may be. */
  frequency: text('检查频次'),
  from: dayField('检查开始日期'),
  to: dayField('检查结束日期'),
  officers: Officers,
  /** 参加检查的专家、辅助人员人数事先确定；没有的为空 */
  assistants: countField('随同人员人数').nullable(),
  manner: text('检查方式'),
  noticeGiven: text('是否事先通知及理由'),
  matters: z
    .array(z.strictObject({ item: text('检查事项'), basis: text('检查依据') }))
    .min(1)
    .meta({ label: '检查事项' }),
  opinions: Opinions,
})
export type InspectionApproval = z.infer<typeof InspectionApproval>

export const inspectionApproval = form({
  id: 'inspection-approval',
  title: '行政检查审批表',
  edition: '2026-11',
  prefix: '应急检审',
  seal: 'enforcement',
  secret: 'sub-file',
  content: InspectionApproval,
  layout: (approval) => [
    grid(
      ...unitFields(approval.unit).map(fieldsAsRow),
      pair(field('检查类型', inspectionKinds[approval.kind]), field('任务来源', approval.taskSource)),
      wide('检查频次', approval.frequency),
      wide('检查时间', span(approval.from, approval.to)),
      wide('行政执法人员', officersInLine(approval.officers)),
      wide('随同人员', approval.assistants === null ? '无' : `${approval.assistants}人`),
      wide('检查方式', approval.manner),
      wide('是否事先通知', approval.noticeGiven),
    ),
    list(
      [
        { label: '序号', width: 14, align: 'centre' },
        { label: '检查事项', width: 78 },
        { label: '检查依据', width: 64 },
      ],
      approval.matters.map(({ item, basis }, index) => [String(index + 1), item, basis]),
    ),
    grid(...opinionRows(approval.opinions)),
  ],
})
