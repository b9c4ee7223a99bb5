import { z } from 'zod'
import { addressee, fields, list, note, paragraph, parts } from '../block.ts'
import { Contact, contactParagraph } from '../contact.ts'
import { countField, dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { Officers } from '../officer.ts'
import { InspectedUnit } from '../parties.ts'
import { unitFields } from '../party-layout.ts'
import { officersInLine, sentence, span } from '../wording.ts'

export const InspectionNotice = z.strictObject({
  agencyName: text('执法部门'),
  unit: InspectedUnit,
  taskSource: text('任务来源'),
  approvalNumber: text('检查审批文号').nullable(),
  from: dayField('检查开始日期'),
  to: dayField('检查结束日期'),
  officers: Officers,
  assistants: countField('随同人员人数').nullable(),
  manner: text('检查方式'),
  frequency: text('检查频次').nullable(),
  matters: z
    .array(z.strictObject({ item: text('检查事项'), basis: text('检查依据') }))
    .min(1)
    .meta({ label: '检查事项' }),
  prepare: z.array(text('需要准备的材料')).meta({ label: '需要准备的材料' }),
  supervision: text('监督电话'),
  contact: Contact,
})
export type InspectionNotice = z.infer<typeof InspectionNotice>

export const inspectionNotice = form({
  id: 'inspection-notice',
  title: '行政检查通知书',
  edition: '2026-11',
  prefix: '应急检通',
  seal: 'enforcement',
  content: InspectionNotice,
  layout: (notice) => [
    addressee(`${notice.unit.name}：`),
    fields(...unitFields(notice.unit).slice(1)),
    paragraph(
      `根据${notice.taskSource}${notice.approvalNumber === null ? '' : `，经${notice.approvalNumber}审批`}，本机关定于${span(notice.from, notice.to)}对你单位进行行政检查。${notice.frequency === null ? '' : `检查频次：${sentence(notice.frequency)}`}`,
    ),
    ...parts(
      ['检查的事项和依据', [matterList(notice)]],
      ['检查的人员和方式', personParagraphs(notice)],
      notice.prepare.length === 0
        ? null
        : ['需要准备的材料', notice.prepare.map((item, index) => paragraph(`${index + 1}. ${sentence(item)}`))],
      [
        '依法享有的权利',
        [
          paragraph(
            '执法人员应当主动出示执法证件；未出示的，你单位有权拒绝检查。认为执法人员有直接利害关系的，有权申请回避；有权陈述和申辩；对检查不服的，可以依法申请行政复议或者提起行政诉讼。',
          ),
          paragraph(`检查不收取费用，不影响你单位正常的生产经营活动。监督电话：${notice.supervision}。`),
        ],
      ],
    ),
    contactParagraph(notice.contact),
    note('本文书一式两份：一份送达被检查单位，一份存档。'),
  ],
})

function matterList({ matters }: InspectionNotice) {
  return list(
    [
      { label: '序号', width: 14, align: 'centre' },
      { label: '检查事项', width: 78 },
      { label: '检查依据', width: 64 },
    ],
    matters.map(({ item, basis }, index) => [String(index + 1), item, basis]),
  )
}

function personParagraphs({ officers, assistants, manner }: InspectionNotice) {
  const along = assistants === null ? '' : `，随同的专家和辅助人员${assistants}人`
  return [paragraph(`执法人员：${officersInLine(officers)}${along}。`), paragraph(`检查方式：${sentence(manner)}`)]
}
