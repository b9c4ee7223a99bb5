import { z } from 'zod'
import { applicantFields, applied } from '../applied.ts'
import { addressee, fields, list, note, paragraph } from '../block.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { Remedies } from '../remedy.ts'
import { date, remediesParagraph, sentence, you } from '../wording.ts'

/** 《行政许可法》第四十九条 */
export const LicenceChange = z.strictObject({
  ...applied,
  granted: z.boolean().meta({ label: '准予变更' }),
  certificateNumber: text('许可证编号'),
  receivedOn: dayField('收到申请日期'),
  changes: z
    .array(z.strictObject({ label: text('项目'), from: text('原内容'), to: text('变更为') }))
    .min(1)
    .meta({ label: '变更事项' }),
  reason: text('理由'),
  basis: text('依据'),
  remedies: Remedies,
})
export type LicenceChange = z.infer<typeof LicenceChange>

export const licenceChange = form({
  id: 'licence-change',
  title: '准予变更行政许可决定书',
  edition: '2026-11',
  prefix: '应急许变',
  seal: 'agency',
  content: LicenceChange,
  titleOf: ({ granted }) => `${granted ? '准予' : '不予'}变更行政许可决定书`,
  layout: (change) => [
    addressee(`${change.party.name}：`),
    fields(...applicantFields(change.party).slice(1)),
    paragraph(
      `${you(change.party)}持有的${change.matter}（编号${change.certificateNumber}），于${date(change.receivedOn)}申请变更下列事项：`,
    ),
    list(
      [
        { label: '项目', width: 36 },
        { label: '原内容', width: 60 },
        { label: '变更为', width: 60 },
      ],
      change.changes.map(({ label, from, to }) => [label, from, to]),
    ),
    paragraph(
      `经审查，${sentence(change.reason)}依据${change.basis}，本机关决定${change.granted ? '准予变更，换发许可证件' : '不予变更'}。`,
    ),
    remediesParagraph('本决定', change.remedies),
    note('本文书一式两份：一份送达申请人，一份存档。'),
  ],
})
