import { z } from 'zod'
import { instantInChinese } from '../../kernel/day.ts'
import { applicantFields, applied } from '../applied.ts'
import { field, fields, heading, list, paragraph, paragraphs } from '../block.ts'
import { instantField, text } from '../field.ts'
import { form } from '../form.ts'
import { Officers } from '../officer.ts'
import { Signature } from '../signature.ts'
import { officersSign, signedBy } from '../signature-layout.ts'
import { officersInLine, sentence } from '../wording.ts'

/** 《行政许可法》第三十四条第三款：两名以上工作人员核查 */
export const LicenceVerificationRecord = z.strictObject({
  ...applied,
  place: text('核查地点'),
  startedAt: instantField('开始时间'),
  endedAt: instantField('结束时间'),
  officers: Officers,
  certificatesShown: z.literal(true, '应当出示执法证件').meta({ label: '已出示执法证件' }),
  items: z
    .array(z.strictObject({ item: text('核查内容'), finding: text('核查情况') }))
    .min(1)
    .meta({ label: '核查内容和情况' }),
  conclusion: text('核查结论'),
  recording: text('音像记录').nullable(),
  signature: Signature.nullable(),
})
export type LicenceVerificationRecord = z.infer<typeof LicenceVerificationRecord>

export const licenceVerificationRecord = form({
  id: 'licence-verification-record',
  title: '现场核查记录',
  edition: '2026-11',
  prefix: '应急许核',
  seal: null,
  content: LicenceVerificationRecord,
  layout: (record) => [
    fields(
      [field('事项名称', record.matter)],
      ...applicantFields(record.party),
      [field('核查地点', record.place)],
      [field('核查时间', `${instantInChinese(record.startedAt)}至${instantInChinese(record.endedAt)}`)],
    ),
    paragraph(
      `核查人员${officersInLine(record.officers)}已向申请人出示执法证件，依照《行政许可法》第三十四条第三款对申请材料的实质内容进行核查。`,
    ),
    list(
      [
        { label: '核查内容', width: 66 },
        { label: '核查情况', width: 90 },
      ],
      record.items.map(({ item, finding }) => [item, finding]),
    ),
    heading('核查结论'),
    ...paragraphs(record.conclusion),
    ...(record.recording === null ? [] : [paragraph(`音像记录：${sentence(record.recording)}`)]),
    officersSign('核查人员', record.officers),
    signedBy('申请人或者现场负责人', record.signature),
  ],
})
