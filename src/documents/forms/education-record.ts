import { z } from 'zod'
import { instantInChinese } from '../../kernel/day.ts'
import { field, fields, paragraph, paragraphs, parts } from '../block.ts'
import { instantField, personalText, text } from '../field.ts'
import { form } from '../form.ts'
import { Officers } from '../officer.ts'
import { Party } from '../parties.ts'
import { partyFields } from '../party-layout.ts'
import { Signature } from '../signature.ts'
import { officersSign, signedBy } from '../signature-layout.ts'
import { officersInLine } from '../wording.ts'

/** 《行政处罚法》第六条、第三十三条第三款：不予处罚的，应当进行教育 */
export const EducationRecord = z.strictObject({
  agencyName: text('执法部门'),
  caseName: text('案件名称'),
  party: Party,
  startedAt: instantField('开始时间'),
  endedAt: instantField('结束时间'),
  place: text('地点'),
  person: z
    .strictObject({ name: personalText('受教育人', 'name'), post: text('职务').nullable() })
    .meta({ label: '受教育人' }),
  officers: Officers,
  conduct: text('违法行为'),
  content: text('教育内容'),
  /** 改正承诺等 */
  response: text('受教育人的表示'),
  signature: Signature.nullable(),
})
export type EducationRecord = z.infer<typeof EducationRecord>

export const educationRecord = form({
  id: 'education-record',
  title: '教育记录',
  edition: '2026-11',
  prefix: null,
  seal: null,
  content: EducationRecord,
  layout: (record) => [
    fields(
      [field('案件名称', record.caseName)],
      ...partyFields(record.party),
      [field('时间', `${instantInChinese(record.startedAt)}至${instantInChinese(record.endedAt)}`)],
      [field('地点', record.place)],
      [field('受教育人', record.person.name), field('职务', record.person.post ?? '—')],
    ),
    paragraph(
      `我们是${record.agencyName}的行政执法人员${officersInLine(record.officers)}，已出示执法证件。现就本案所涉违法行为依法进行教育。`,
    ),
    ...parts(
      ['违法行为', paragraphs(record.conduct)],
      ['教育内容', paragraphs(record.content)],
      ['受教育人的表示', paragraphs(record.response)],
    ),
    signedBy('受教育人', record.signature),
    officersSign('执法人员', record.officers),
  ],
})
