import { z } from 'zod'
import { instantInChinese } from '../../kernel/day.ts'
import { bench, benchFields } from '../bench.ts'
import { field, fields, heading, paragraph, paragraphs } from '../block.ts'
import { instantField, personalText, text } from '../field.ts'
import { form } from '../form.ts'
import { Officers } from '../officer.ts'
import { Signature } from '../signature.ts'
import { officersSign, signedBy } from '../signature-layout.ts'
import { officersInLine, sentence } from '../wording.ts'

export const HearingRecord = z.strictObject({
  agencyName: text('组织听证的机关'),
  caseName: text('案件名称'),
  startedAt: instantField('开始时间'),
  endedAt: instantField('结束时间'),
  place: text('听证地点'),
  isPublic: z.boolean().meta({ label: '公开举行' }),
  ...bench,
  investigators: Officers.meta({ label: '调查人员' }),
  partyName: text('当事人'),
  representative: personalText('法定代表人（负责人）', 'name').nullable(),
  /** 《行政处罚法》第六十四条第五项 */
  agents: z.array(personalText('委托代理人', 'name')).max(2).meta({ label: '委托代理人' }),
  others: text('第三人和其他参加人').nullable(),
  recusalAsked: z.literal(true, '应当告知回避权利').meta({ label: '已告知回避权利' }),
  record: text('听证记录'),
  recording: text('音像记录').nullable(),
  signature: Signature.nullable(),
})
export type HearingRecord = z.infer<typeof HearingRecord>

export const hearingRecord = form({
  id: 'hearing-record',
  title: '听证笔录',
  edition: '2026-11',
  prefix: null,
  seal: null,
  content: HearingRecord,
  layout: (record) => [
    fields(
      [field('案件名称', record.caseName)],
      [field('组织听证的机关', record.agencyName), field('举行方式', record.isPublic ? '公开' : '不公开')],
      [field('听证时间', `${instantInChinese(record.startedAt)}至${instantInChinese(record.endedAt)}`)],
      [field('听证地点', record.place)],
      ...benchFields(record),
      [field('调查人员', officersInLine(record.investigators))],
      [field('当事人', record.partyName)],
      ...attendees(record),
    ),
    paragraph(
      '主持人核对听证参加人，宣布听证人员名单和听证纪律，告知听证中的权利、义务和申请回避的权利；听证人员没有应当回避的情形。',
    ),
    heading('听证记录'),
    ...paragraphs(record.record),
    ...(record.recording === null ? [] : [paragraph(`音像记录：${sentence(record.recording)}`)]),
    paragraph('以上笔录交当事人或者代理人核对。'),
    signedBy('当事人或者代理人', record.signature),
    officersSign('调查人员', record.investigators),
    signedBy('听证主持人', null),
    ...record.members.map(({ name }) => signedBy(`听证员${name}`, null)),
    signedBy('书记员', null),
  ],
})

function attendees({ representative, agents, others }: HearingRecord) {
  return [
    ...(representative === null ? [] : [[field('法定代表人（负责人）', representative)]]),
    ...(agents.length === 0 ? [] : [[field('委托代理人', agents.join('、'))]]),
    ...(others === null ? [] : [[field('第三人和其他参加人', others)]]),
  ]
}
