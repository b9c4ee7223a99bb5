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
import { officersInLine, sentence } from '../wording.ts'

/** 《行政强制法》第十八条第（三）项至第（九）项 */
export const CoercionRecord = z.strictObject({
  agencyName: text('执法部门'),
  caseName: text('案件名称'),
  party: Party,
  measure: text('实施的措施'),
  startedAt: instantField('开始时间'),
  endedAt: instantField('结束时间'),
  place: text('实施地点'),
  officers: Officers,
  /** The party or who stands for it; null where nobody came and a witness was asked. */
  attended: personalText('到场的当事人', 'name').nullable(),
  witness: personalText('见证人', 'name').nullable(),
  certificatesShown: z.literal(true, '应当出示执法证件').meta({ label: '已出示执法证件' }),
  informed: z.literal(true, '应当告知理由、依据、权利和救济途径').meta({ label: '已告知' }),
  statement: text('当事人的陈述和申辩'),
  situation: text('现场情况'),
  /** Where the recording is, or why there is none. */
  recording: text('音像记录'),
  signature: Signature.nullable(),
})
export type CoercionRecord = z.infer<typeof CoercionRecord>

export const coercionRecord = form({
  id: 'coercion-record',
  title: '行政强制现场笔录',
  edition: '2026-11',
  prefix: null,
  seal: null,
  content: CoercionRecord,
  layout: (record) => [
    fields(
      [field('案件名称', record.caseName)],
      ...partyFields(record.party),
      [field('实施的措施', record.measure)],
      [field('实施时间', `${instantInChinese(record.startedAt)}至${instantInChinese(record.endedAt)}`)],
      [field('实施地点', record.place)],
      [field('到场的当事人', record.attended ?? '经通知未到场'), field('见证人', record.witness ?? '无')],
    ),
    paragraph(
      `我们是${record.agencyName}的行政执法人员${officersInLine(record.officers)}，已出示执法证件，并当场告知采取措施的理由、依据以及当事人依法享有的权利、救济途径。`,
    ),
    ...parts(
      ['当事人的陈述和申辩', paragraphs(record.statement)],
      ['现场情况', paragraphs(record.situation)],
      ['音像记录', [paragraph(sentence(record.recording))]],
    ),
    signedBy(record.attended === null ? '见证人' : '当事人', record.signature),
    officersSign('执法人员', record.officers),
  ],
})
