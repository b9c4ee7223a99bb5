import { z } from 'zod'
import { instantInChinese } from '../../kernel/day.ts'
import { field, fields, list, paragraph, paragraphs, parts, signatures } from '../block.ts'
import { instantField, personalText, text } from '../field.ts'
import { form } from '../form.ts'
import { Officers } from '../officer.ts'
import { Signature } from '../signature.ts'
import { officersSign, signedBy } from '../signature-layout.ts'
import { officersInLine, sentence } from '../wording.ts'

export const SceneRecord = z.strictObject({
  agencyName: text('执法部门'),
  caseName: text('案件名称'),
  startedAt: instantField('勘验开始时间'),
  endedAt: instantField('勘验结束时间'),
  place: text('勘验场所'),
  weather: text('天气情况'),
  officers: Officers.meta({ label: '勘验人' }),
  recorder: text('记录人'),
  /** 当事人、被邀请人（见证人、专业人员） */
  present: z
    .array(
      z.strictObject({
        role: z.enum(['party', 'invited']).meta({ label: '身份' }),
        name: personalText('姓名', 'name'),
        workplace: text('单位').nullable(),
        post: text('职务').nullable(),
      }),
    )
    .meta({ label: '在场人' }),
  certificatesShown: z.literal(true, '应当出示执法证件').meta({ label: '已出示执法证件' }),
  rightsTold: z.literal(true, '应当告知权利义务').meta({ label: '已告知权利义务' }),
  situation: text('勘验情况'),
  /** 附图、照片、录像的名称和数量 */
  attachments: z.array(text('附图和影像')).meta({ label: '附图和影像' }),
  partySignature: Signature.nullable(),
})
export type SceneRecord = z.infer<typeof SceneRecord>

const roles = { party: '当事人', invited: '被邀请人' } as const

export const sceneRecord = form({
  id: 'scene-record',
  title: '勘验笔录',
  edition: '2026-11',
  prefix: '应急勘',
  seal: 'enforcement',
  content: SceneRecord,
  layout: (record) => [
    fields(
      [field('案件名称', record.caseName)],
      [field('勘验时间', `${instantInChinese(record.startedAt)}至${instantInChinese(record.endedAt)}`)],
      [field('勘验场所', record.place)],
      [field('天气情况', record.weather), field('记录人', record.recorder)],
    ),
    paragraph(
      `我们是${record.agencyName}的行政执法人员${officersInLine(record.officers)}，已出示执法证件，并告知在场当事人依法享有陈述、申辩、申请回避的权利和配合调查的义务。现依法进行勘验。`,
    ),
    ...parts(
      record.present.length === 0 ? null : ['在场人', [presentList(record)]],
      ['勘验情况', paragraphs(record.situation)],
      [
        '附图和影像',
        record.attachments.length === 0
          ? [paragraph('无。')]
          : record.attachments.map((name, index) => paragraph(`${index + 1}. ${sentence(name)}`)),
      ],
    ),
    officersSign('勘验人', record.officers),
    signedBy('当事人', record.partySignature),
    ...record.present
      .filter(({ role }) => role === 'invited')
      .map(({ name }) => signatures([field(`被邀请人${name}（签名）`, null), field('日期', null)])),
    signedBy('记录人', null),
  ],
})

function presentList({ present }: SceneRecord) {
  return list(
    [
      { label: '身份', width: 26, align: 'centre' },
      { label: '姓名', width: 34, align: 'centre' },
      { label: '单位', width: 60 },
      { label: '职务', width: 36, align: 'centre' },
    ],
    present.map(({ role, name, workplace, post }) => [roles[role], name, workplace ?? '—', post ?? '—']),
  )
}
