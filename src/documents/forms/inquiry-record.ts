import { z } from 'zod'
import { instantInChinese } from '../../kernel/day.ts'
import { type Block, field, fields, heading, paragraph } from '../block.ts'
import { countField, instantField, personalText, text } from '../field.ts'
import { form } from '../form.ts'
import { Officers } from '../officer.ts'
import { Signature } from '../signature.ts'
import { officersSign, signedBy } from '../signature-layout.ts'
import { officersInLine, sentence } from '../wording.ts'

export const InquiryRecord = z.strictObject({
  agencyName: text('执法部门'),
  caseName: text('案件名称'),
  ordinal: countField('第几次询问'),
  startedAt: instantField('询问开始时间'),
  endedAt: instantField('询问结束时间'),
  place: text('询问地点'),
  person: z
    .strictObject({
      name: personalText('被询问人', 'name'),
      gender: text('性别').nullable(),
      age: z.int().min(0).max(150).nullable().meta({ label: '年龄' }),
      identityNumber: personalText('身份证号', 'id-number').nullable(),
      workplace: text('工作单位').nullable(),
      post: text('职务').nullable(),
      address: personalText('住址', 'address').nullable(),
      telephone: personalText('电话', 'phone').nullable(),
    })
    .meta({ label: '被询问人' }),
  officers: Officers,
  recorder: text('记录人'),
  present: text('在场人').nullable(),
  certificatesShown: z.literal(true, '应当出示执法证件').meta({ label: '已出示执法证件' }),
  rightsTold: z.literal(true, '应当告知权利义务').meta({ label: '已告知权利义务' }),
  questions: z
    .array(z.strictObject({ question: text('问'), answer: text('答') }))
    .min(1)
    .meta({ label: '询问记录' }),
  recording: text('音像记录').nullable(),
  signature: Signature.nullable(),
})
export type InquiryRecord = z.infer<typeof InquiryRecord>

export const inquiryRecord = form({
  id: 'inquiry-record',
  title: '询问笔录',
  edition: '2026-11',
  prefix: null,
  seal: null,
  content: InquiryRecord,
  layout: (record) => [
    fields(
      [field('案件名称', record.caseName)],
      [field('询问时间', `${instantInChinese(record.startedAt)}至${instantInChinese(record.endedAt)}`)],
      [field('询问次数', `第${record.ordinal}次`), field('询问地点', record.place)],
      ...personRows(record.person),
      [field('询问人', record.officers.map(({ name }) => name).join('、')), field('记录人', record.recorder)],
      [field('在场人', record.present ?? '无')],
    ),
    paragraph(
      `我们是${record.agencyName}的行政执法人员${officersInLine(record.officers)}，已向你出示执法证件。现就有关问题依法向你询问，你应当如实回答；你有权陈述和申辩，认为执法人员与本案有直接利害关系的，有权申请回避。`,
    ),
    heading('询问记录'),
    ...record.questions.flatMap(({ question, answer }): Block[] => [
      paragraph(`问：${question}`),
      paragraph(`答：${answer}`),
    ]),
    ...(record.recording === null ? [] : [paragraph(`音像记录：${sentence(record.recording)}`)]),
    paragraph('以上笔录经被询问人核对，与所述一致。'),
    signedBy('被询问人', record.signature),
    officersSign('询问人', record.officers),
    signedBy('记录人', null),
  ],
})

function personRows(person: InquiryRecord['person']) {
  return [
    [field('被询问人', person.name), field('性别', person.gender), field('年龄', person.age)],
    [field('身份证号', person.identityNumber), field('电话', person.telephone)],
    [field('工作单位', person.workplace), field('职务', person.post)],
    [field('住址', person.address)],
  ]
}
