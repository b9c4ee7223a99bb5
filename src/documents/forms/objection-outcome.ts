import { z } from 'zod'
import { grid, list, wide } from '../block.ts'
import { Disputed, disputedRows, disputeFindings } from '../disputed.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { date } from '../wording.ts'

export const ObjectionOutcome = z.strictObject({
  disputed: Disputed,
  /** Step by step, who found what on which day. */
  course: z
    .array(
      z.strictObject({
        step: text('环节'),
        by: text('办理人'),
        on: dayField('日期'),
        finding: text('结论'),
      }),
    )
    .min(1)
    .meta({ label: '办理经过' }),
  finding: z.enum(['for-handler', 'for-review']).meta({ label: '处理结果' }),
  consequence: text('后续办理'),
  signedBy: text('签发人'),
  signedOn: dayField('签发日期'),
})
export type ObjectionOutcome = z.infer<typeof ObjectionOutcome>

export const objectionOutcome = form({
  id: 'objection-outcome',
  title: '法制审核异议处理结果通知书',
  edition: '2026-11',
  prefix: '应急法结',
  seal: null,
  secret: 'sub-file',
  content: ObjectionOutcome,
  layout: ({ disputed, course, finding, consequence, signedBy, signedOn }) => [
    grid(...disputedRows(disputed)),
    list(
      [
        { label: '环节', width: 30 },
        { label: '办理人', width: 30 },
        { label: '日期', width: 30, align: 'centre' },
        { label: '结论', width: 66 },
      ],
      course.map(({ step, by, on, finding: found }) => [step, by, date(on), found]),
    ),
    grid(
      wide('处理结果', disputeFindings[finding]),
      wide('后续办理', consequence, { lines: 3, foot: [`签发人（签名）：${signedBy}`, date(signedOn)] }),
    ),
  ],
})
