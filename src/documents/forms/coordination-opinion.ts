import { z } from 'zod'
import { grid, wide } from '../block.ts'
import { Disputed, disputedRows, disputeFindings } from '../disputed.ts'
import { dayField, text } from '../field.ts'
import { form } from '../form.ts'
import { date } from '../wording.ts'

export const CoordinationOpinion = z.strictObject({
  disputed: Disputed,
  grounds: text('承办人异议'),
  upheld: text('复审意见'),
  participants: text('参加协调的人员'),
  finding: z.enum(['for-handler', 'for-review', 'unresolved']).meta({ label: '协调结果' }),
  reason: text('协调意见'),
  coordinator: text('主持协调的负责人'),
  signedOn: dayField('协调日期'),
})
export type CoordinationOpinion = z.infer<typeof CoordinationOpinion>

export const coordinationOpinion = form({
  id: 'coordination-opinion',
  title: '法制审核争议协调意见书',
  edition: '2026-11',
  prefix: '应急法协',
  seal: null,
  secret: 'sub-file',
  content: CoordinationOpinion,
  layout: (said) => [
    grid(
      ...disputedRows(said.disputed),
      wide('承办人异议', said.grounds, { lines: 3 }),
      wide('复审意见', said.upheld, { lines: 3 }),
      wide('参加协调的\n人员', said.participants),
      wide('协调结果', disputeFindings[said.finding]),
      wide('协调意见', said.reason, {
        lines: 5,
        foot: [`主持协调的负责人（签名）：${said.coordinator}`, date(said.signedOn)],
      }),
    ),
  ],
})
