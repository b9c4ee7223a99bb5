import { z } from 'zod'
import { grid, wide } from '../block.ts'
import { Disputed, disputedRows } from '../disputed.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { date } from '../wording.ts'

const findings = { 'for-handler': '改变原审核意见，异议成立', upheld: '维持原审核意见' } as const

export const ReExaminationOpinion = z.strictObject({
  disputed: Disputed,
  grounds: text('异议的事实和理由'),
  finding: z.enum(['for-handler', 'upheld']).meta({ label: '复审结论' }),
  reason: text('复审理由'),
  reviewer: z
    .strictObject({ name: text('复审人'), qualification: text('法律职业资格证书编号').nullable() })
    .meta({ label: '复审人' }),
  signedOn: dayField('复审日期'),
})
export type ReExaminationOpinion = z.infer<typeof ReExaminationOpinion>

export const reExaminationOpinion = form({
  id: 're-examination-opinion',
  title: '法制审核复审意见书',
  edition: '2026-11',
  prefix: '应急法复',
  seal: null,
  secret: 'sub-file',
  content: ReExaminationOpinion,
  layout: ({ disputed, grounds, finding, reason, reviewer, signedOn }) => [
    grid(
      ...disputedRows(disputed),
      wide('承办人异议', grounds, { lines: 4 }),
      wide('复审结论', findings[finding]),
      wide('复审理由', reason, { lines: 6, foot: [`复审人（签名）：${nameOf(reviewer)}`, date(signedOn)] }),
    ),
  ],
})

function nameOf({ name, qualification }: ReExaminationOpinion['reviewer']): string {
  return qualification === null ? name : `${name}（法律职业资格证书${qualification}）`
}
