import { z } from 'zod'
import { instantInChinese } from '../../kernel/day.ts'
import { field, fields, heading, list, paragraph, paragraphs } from '../block.ts'
import { instantField, text } from '../field.ts'
import { form } from '../form.ts'
import { household, householdFields } from '../household.ts'
import { Signature } from '../signature.ts'
import { signedBy } from '../signature-layout.ts'
import { sentence } from '../wording.ts'

export const ReliefVerification = z.strictObject({
  ...household,
  verifiedAt: instantField('核查时间'),
  place: text('核查地点'),
  verifiers: z
    .array(z.strictObject({ name: text('姓名'), post: text('单位和职务') }))
    .min(2, '核查人员不得少于两人')
    .meta({ label: '核查人员' }),
  losses: z
    .array(z.strictObject({ item: text('受损项目'), extent: text('受损程度和数量') }))
    .min(1)
    .meta({ label: '受损情况' }),
  conclusion: text('核查结论'),
  recording: text('影像记录').nullable(),
  signature: Signature.nullable(),
})
export type ReliefVerification = z.infer<typeof ReliefVerification>

export const reliefVerification = form({
  id: 'relief-verification',
  title: '自然灾害救助入户核查记录',
  edition: '2026-11',
  prefix: null,
  seal: null,
  content: ReliefVerification,
  layout: (record) => [
    fields(
      ...householdFields(record),
      [field('核查时间', instantInChinese(record.verifiedAt))],
      [field('核查地点', record.place)],
      [field('核查人员', record.verifiers.map(({ name, post }) => `${name}（${post}）`).join('、'))],
    ),
    list(
      [
        { label: '受损项目', width: 56 },
        { label: '受损程度和数量', width: 100 },
      ],
      record.losses.map(({ item, extent }) => [item, extent]),
    ),
    heading('核查结论'),
    ...paragraphs(record.conclusion),
    ...(record.recording === null ? [] : [paragraph(`影像记录：${sentence(record.recording)}`)]),
    signedBy('申请人', record.signature),
    ...record.verifiers.map(({ name }) => signedBy(`核查人员${name}`, null)),
  ],
})
