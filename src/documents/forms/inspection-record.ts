import { z } from 'zod'
import { instantInChinese } from '../../kernel/day.ts'
import { type Block, field, fields, heading, paragraph, paragraphs } from '../block.ts'
import { instantField, text } from '../field.ts'
import { form } from '../form.ts'
import { Officers } from '../officer.ts'
import { InspectedUnit } from '../parties.ts'
import { unitFields } from '../party-layout.ts'
import { Signature } from '../signature.ts'
import { officersSign, signedBy } from '../signature-layout.ts'
import { officersInLine, sentence } from '../wording.ts'

export const InspectionRecord = z.strictObject({
  agencyName: text('执法部门'),
  unit: InspectedUnit,
  place: text('检查场所'),
  startedAt: instantField('检查开始时间'),
  endedAt: instantField('检查结束时间'),
  planNumber: text('检查方案文号').nullable(),
  officers: Officers,
  /** 《行政处罚法》第四十二条、第五十五条：出示证件、告知权利没有做，就没有这份记录 */
  certificatesShown: z.literal(true, '应当出示执法证件').meta({ label: '已出示执法证件' }),
  rightsTold: z.literal(true, '应当告知权利义务').meta({ label: '已告知权利义务' }),
  recusal: text('是否申请回避'),
  findings: text('检查情况'),
  /** One row a problem; empty when nothing was found. */
  problems: z.array(text('存在的问题')).meta({ label: '存在的问题' }),
  correctedOnSite: text('当场改正情况').nullable(),
  recording: text('音像记录').nullable(),
  siteSignature: Signature.nullable(),
})
export type InspectionRecord = z.infer<typeof InspectionRecord>

export const inspectionRecord = form({
  id: 'inspection-record',
  title: '现场检查记录',
  edition: '2026-11',
  prefix: '应急检记',
  seal: 'enforcement',
  content: InspectionRecord,
  layout: (record) => [
    fields(
      ...unitFields(record.unit),
      [field('检查场所', record.place)],
      [field('检查时间', `${instantInChinese(record.startedAt)}至${instantInChinese(record.endedAt)}`)],
      ...(record.planNumber === null ? [] : [[field('检查方案', record.planNumber)]]),
    ),
    paragraph(
      `我们是${record.agencyName}的行政执法人员${officersInLine(record.officers)}，已向你单位出示执法证件，并告知依法享有陈述、申辩、申请回避等权利和如实提供情况、配合检查的义务。现依法进行检查。是否申请回避：${sentence(record.recusal)}`,
    ),
    heading('检查情况'),
    ...paragraphs(record.findings),
    ...problemParagraphs(record.problems),
    ...(record.correctedOnSite === null ? [] : [paragraph(`当场改正情况：${sentence(record.correctedOnSite)}`)]),
    ...(record.recording === null ? [] : [paragraph(`音像记录：${sentence(record.recording)}`)]),
    officersSign('检查人员', record.officers),
    signedBy('现场负责人', record.siteSignature),
  ],
})

function problemParagraphs(problems: string[]): Block[] {
  if (problems.length === 0) return [paragraph('本次检查未发现问题。')]
  return [
    paragraph('检查发现以下问题：'),
    ...problems.map((problem, index) => paragraph(`${index + 1}. ${sentence(problem)}`)),
  ]
}
