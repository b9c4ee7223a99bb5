import { z } from 'zod'
import { field, grid, list, pair, wide } from '../block.ts'
import { countField, dayField, sha256Field, text } from '../field.ts'
import { form } from '../form.ts'
import { Officers } from '../officer.ts'
import { signedBy } from '../signature-layout.ts'
import { date, officersInLine } from '../wording.ts'

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

export const reviewSubmission = form({
  id: 'review-submission',
  title: '法制审核送审表',
  edition: '2026-11',
  prefix: null,
  seal: null,
  secret: 'sub-file',
  content: ReviewSubmission,
  layout: (submission) => [
    grid(
      wide('案件名称', submission.caseName),
      pair(field('当事人', submission.partyName), field('案件类别', submission.category)),
      pair(field('送审股室', submission.section), field('送审轮次', `第${submission.round}次`)),
      wide('承办人', officersInLine(submission.officers)),
      wide('送审日期', date(submission.submittedOn)),
      wide('送审事由', submission.grounds.join('\n')),
      wide('拟作决定', submission.proposedDecision, { lines: 4 }),
      wide('草稿指纹\n（SHA-256）', submission.draftSha256),
      wide('证据指纹\n（SHA-256）', submission.evidenceSha256),
    ),
    list(
      [
        { label: '序号', width: 14, align: 'centre' },
        { label: '送审材料', width: 72 },
        { label: '是否齐备', width: 22, align: 'centre' },
        { label: '说明', width: 48 },
      ],
      submission.materials.map(({ name, present, note }, index) => [
        String(index + 1),
        name,
        present ? '齐备' : '缺',
        note ?? '—',
      ]),
    ),
    grid(wide('备注', submission.remark)),
    signedBy('送审人', null),
    signedBy('接收人', null),
  ],
})
