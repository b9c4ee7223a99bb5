import { z } from 'zod'
import { grid, wide } from '../block.ts'
import { Disputed, disputedRows } from '../disputed.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { Officers } from '../officer.ts'
import { date } from '../wording.ts'

export const ReviewObjection = z.strictObject({
  disputed: Disputed,
  grounds: text('异议的事实和理由'),
  legalGrounds: text('法律依据').nullable(),
  request: text('请求'),
  officers: Officers,
  raisedOn: dayField('提出日期'),
})
export type ReviewObjection = z.infer<typeof ReviewObjection>

export const reviewObjection = form({
  id: 'review-objection',
  title: '法制审核异议书',
  edition: '2026-11',
  prefix: '应急法异',
  seal: null,
  secret: 'sub-file',
  content: ReviewObjection,
  layout: ({ disputed, grounds, legalGrounds, request, officers, raisedOn }) => [
    grid(
      ...disputedRows(disputed),
      wide('异议的事实\n和理由', grounds, { lines: 6 }),
      wide('法律依据', legalGrounds, { lines: 2 }),
      wide('请求', request, {
        lines: 2,
        foot: [...officers.map(signature), date(raisedOn)],
      }),
    ),
  ],
})

function signature({ name, certificateNumber }: ReviewObjection['officers'][number]): string {
  return `承办人（签名）：${name}（证号${certificateNumber}）`
}
