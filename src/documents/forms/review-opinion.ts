import { z } from 'zod'
import { countField, dayField, sha256Field, text } from '../field.ts'
import { Officers } from '../officer.ts'
import { Opinion } from '../opinion.ts'

export const reviewResults = { sound: '合格', problem: '存在问题', 'not-applicable': '不适用' } as const

export const reviewConclusions = {
  agreed: '同意',
  returned: '存在问题，改正后再次送审',
  'beyond-powers': '超越权限，移送有权机关',
  'suspected-crime': '涉嫌犯罪，移送司法机关',
} as const

export const ReviewOpinion = z.strictObject({
  caseName: text('案件名称'),
  partyName: text('当事人'),
  category: text('案件类别'),
  round: countField('审核轮次'),
  section: text('送审股室'),
  officers: Officers,
  submittedOn: dayField('送审日期'),
  /** What exactly was reviewed: the bytes of the draft and of the list of evidence. */
  draftSha256: sha256Field('决定书草稿哈希'),
  evidenceSha256: sha256Field('证据清单哈希'),
  items: z
    .array(
      z.strictObject({
        label: text('审核事项'),
        result: z.enum(['sound', 'problem', 'not-applicable']).meta({ label: '审核结果' }),
        note: text('说明').nullable(),
      }),
    )
    .min(1)
    .meta({ label: '审核事项' }),
  conclusion: z.enum(['agreed', 'returned', 'beyond-powers', 'suspected-crime']).meta({ label: '审核结论' }),
  opinion: text('审核意见'),
  reviewer: z
    .strictObject({ name: text('审核人'), qualification: text('法律职业资格证书编号').nullable() })
    .meta({ label: '审核人' }),
  signedOn: dayField('审核日期'),
  sectionHead: Opinion.nullable().meta({ label: '股室负责人意见' }),
  /** 承办股室的采纳情况 */
  adoption: text('采纳情况').nullable(),
})
export type ReviewOpinion = z.infer<typeof ReviewOpinion>
