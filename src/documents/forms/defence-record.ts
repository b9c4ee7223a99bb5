import { z } from 'zod'
import { instantInChinese } from '../../kernel/day.ts'
import { field, fields, heading, paragraph, paragraphs } from '../block.ts'
import { instantField, personalText, text } from '../field.ts'
import { form } from '../form.ts'
import { Officers } from '../officer.ts'
import { Signature } from '../signature.ts'
import { officersSign, signedBy } from '../signature-layout.ts'
import { officersInLine, sentence } from '../wording.ts'

export const DefenceRecord = z.strictObject({
  agencyName: text('执法部门'),
  caseName: text('案件名称'),
  noticeNumber: text('告知书文号').nullable(),
  startedAt: instantField('开始时间'),
  endedAt: instantField('结束时间'),
  place: text('地点'),
  person: z
    .strictObject({
      name: personalText('陈述申辩人', 'name'),
      gender: text('性别').nullable(),
      post: text('职务').nullable(),
      workplace: text('工作单位').nullable(),
      telephone: personalText('电话', 'phone').nullable(),
      address: personalText('联系地址', 'address').nullable(),
      postcode: text('邮政编码').nullable(),
    })
    .meta({ label: '陈述申辩人' }),
  officers: Officers,
  recorder: text('记录人'),
  statement: text('陈述申辩记录'),
  materials: z.array(text('提交的材料')).meta({ label: '提交的材料' }),
  /** 《行政处罚法》第四十五条：复核意见 */
  reply: text('复核意见').nullable(),
  signature: Signature.nullable(),
})
export type DefenceRecord = z.infer<typeof DefenceRecord>

export const defenceRecord = form({
  id: 'defence-record',
  title: '当事人陈述申辩笔录',
  edition: '2026-11',
  prefix: null,
  seal: null,
  content: DefenceRecord,
  layout: (record) => [
    fields(
      [field('案件名称', record.caseName)],
      [field('时间', `${instantInChinese(record.startedAt)}至${instantInChinese(record.endedAt)}`)],
      [field('地点', record.place)],
      ...(record.noticeNumber === null ? [] : [[field('告知书文号', record.noticeNumber)]]),
      [field('陈述申辩人', record.person.name), field('性别', record.person.gender), field('职务', record.person.post)],
      [field('工作单位', record.person.workplace), field('电话', record.person.telephone)],
      [field('联系地址', record.person.address), field('邮编', record.person.postcode)],
      [field('承办人', record.officers.map(({ name }) => name).join('、')), field('记录人', record.recorder)],
    ),
    paragraph(
      `我们是${record.agencyName}的行政执法人员${officersInLine(record.officers)}，已向你出示执法证件，现依法听取你的陈述和申辩。`,
    ),
    heading('陈述申辩记录'),
    ...paragraphs(record.statement),
    paragraph(
      record.materials.length === 0 ? '提交的材料：无。' : `提交的材料：${sentence(record.materials.join('、'))}`,
    ),
    ...(record.reply === null ? [] : [heading('复核意见'), ...paragraphs(record.reply)]),
    signedBy('陈述申辩人', record.signature),
    officersSign('承办人', record.officers),
    signedBy('记录人', null),
  ],
})
