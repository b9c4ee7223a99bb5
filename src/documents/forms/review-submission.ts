import { z } from 'zod'
import { countField, dayField, sha256Field, text } from '../field.ts'
import { Officers } from '../officer.ts'

export const ReviewSubmission = z.strictObject({
  caseName: text('案件名称'),
  partyName: text('当事人'),
  category: text('案件类别'),
  round: countField('送审轮次'),
  section: text('送审股室'),
  officers: Officers,
  submittedOn: dayField('送审日期'),
  /** Why review is due: 法定情形或者目录事项 */
  grounds: z.array(text('送审事由')).min(1).meta({ label: '送审事由' }),
  proposedDecision: text('拟作决定'),
  materials: z
    .array(
      z.strictObject({
        name: text('材料名称'),
        present: z.boolean().meta({ label: '齐备' }),
        note: text('说明').nullable(),
      }),
    )
    .min(1)
    .meta({ label: '材料清单' }),
  draftSha256: sha256Field('决定书草稿哈希'),
  evidenceSha256: sha256Field('证据清单哈希'),
  remark: text('备注').nullable(),
})
export type ReviewSubmission = z.infer<typeof ReviewSubmission>
