import { z } from 'zod'
import { field, grid, list, pair, wide } from '../block.ts'
import { countField, dayField, sha256Field, text } from '../field.ts'
import { form } from '../form.ts'
import { Officers } from '../officer.ts'
import { Opinion } from '../opinion.ts'
import { opinionRow } from '../opinion-layout.ts'
import { date, officersInLine } from '../wording.ts'

const reviewResults = { sound: '合格', problem: '存在问题', 'not-applicable': '不适用' } as const

const reviewConclusions = {
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

export const reviewOpinion = form({
  id: 'review-opinion',
  title: '法制审核意见书',
  edition: '2026-11',
  prefix: '应急法审',
  seal: null,
  secret: 'sub-file',
  content: ReviewOpinion,
  titleOf: ({ category }) => `${category}法制审核意见书`,
  layout: (review) => [
    grid(
      wide('案件名称', review.caseName),
      pair(field('当事人', review.partyName), field('案件类别', review.category)),
      pair(field('送审股室', review.section), field('审核轮次', `第${review.round}次`)),
      wide('承办人', officersInLine(review.officers)),
      wide('送审日期', date(review.submittedOn)),
      wide('草稿指纹\n（SHA-256）', review.draftSha256),
      wide('证据指纹\n（SHA-256）', review.evidenceSha256),
    ),
    list(
      [
        { label: '序号', width: 14, align: 'centre' },
        { label: '审核事项', width: 64 },
        { label: '结果', width: 22, align: 'centre' },
        { label: '说明', width: 56 },
      ],
      review.items.map(({ label, result, note }, index) => [
        String(index + 1),
        label,
        reviewResults[result],
        note ?? '—',
      ]),
    ),
    grid(
      wide('审核结论', reviewConclusions[review.conclusion]),
      wide('审核意见', review.opinion, { lines: 6, foot: reviewerFoot(review) }),
      opinionRow('股室负责人\n意见', '负责人', review.sectionHead),
      wide('采纳情况', review.adoption, { lines: 3 }),
    ),
  ],
})

function reviewerFoot({ reviewer, signedOn }: ReviewOpinion): string[] {
  const qualification = reviewer.qualification === null ? '' : `（法律职业资格证书${reviewer.qualification}）`
  return [`审核人（签名）：${reviewer.name}${qualification}`, date(signedOn)]
}
