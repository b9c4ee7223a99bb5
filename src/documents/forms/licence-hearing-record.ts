import { z } from 'zod'
import { instantInChinese } from '../../kernel/day.ts'
import { applicantFields, applied } from '../applied.ts'
import { bench, benchFields } from '../bench.ts'
import { field, fields, heading, paragraph, paragraphs } from '../block.ts'
import { instantField, personalText, text } from '../field.ts'
import { form } from '../form.ts'
import { Officers } from '../officer.ts'
import { Signature } from '../signature.ts'
import { officersSign, signedBy } from '../signature-layout.ts'
import { officersInLine } from '../wording.ts'

/** 《行政许可法》第四十八条第一款第五项、第二款：应当根据笔录作出决定 */
export const LicenceHearingRecord = z.strictObject({
  ...applied,
  startedAt: instantField('开始时间'),
  endedAt: instantField('结束时间'),
  place: text('听证地点'),
  ...bench,
  examiners: Officers.meta({ label: '审查人员' }),
  attended: z.array(personalText('到场的参加人', 'name')).meta({ label: '到场的参加人' }),
  record: text('听证记录'),
  signature: Signature.nullable(),
})
export type LicenceHearingRecord = z.infer<typeof LicenceHearingRecord>

export const licenceHearingRecord = form({
  id: 'licence-hearing-record',
  title: '行政许可听证笔录',
  edition: '2026-11',
  prefix: null,
  seal: null,
  content: LicenceHearingRecord,
  layout: (record) => [
    fields(
      [field('事项名称', record.matter)],
      ...applicantFields(record.party, '申请人（被许可人）'),
      [field('听证时间', `${instantInChinese(record.startedAt)}至${instantInChinese(record.endedAt)}`)],
      [field('听证地点', record.place)],
      ...benchFields(record),
      [field('审查人员', officersInLine(record.examiners))],
      [field('到场的参加人', record.attended.length === 0 ? '无' : record.attended.join('、'))],
    ),
    paragraph('主持人核对参加人，告知听证中的权利、义务和申请回避的权利。'),
    heading('听证记录'),
    ...paragraphs(record.record),
    paragraph('以上笔录交听证参加人确认无误后签字或者盖章。'),
    signedBy('听证参加人', record.signature),
    officersSign('审查人员', record.examiners),
    signedBy('听证主持人', null),
    signedBy('书记员', null),
  ],
})
