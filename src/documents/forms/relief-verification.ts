import { z } from 'zod'
import { instantInChinese } from '../../kernel/day.ts'
import { field, fields, heading, list, paragraph, paragraphs } from '../block.ts'
import { countField, instantField, personalText, text } from '../field.ts'
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
  /** How many of the household are helped; none where it does not meet the conditions. */
  people: countField('核定救助人数').nullable(),
  /** 健康、残疾、生活困难、未成年子女: kept on this paper and hidden everywhere else. */
  sensitive: z.array(personalText('敏感情况', 'need')).meta({ label: '敏感情况' }),
  villageReview: text('民主评议意见').nullable(),
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
    ...(record.sensitive.length === 0 ? [] : [paragraph(`敏感情况（不公开）：${record.sensitive.join('；')}。`)]),
    ...(record.villageReview === null ? [] : [heading('村（居）民民主评议意见'), ...paragraphs(record.villageReview)]),
    heading('核查结论'),
    ...paragraphs(record.conclusion),
    ...(record.people === null ? [] : [paragraph(`核定救助人数：${record.people}人。`)]),
    ...(record.recording === null ? [] : [paragraph(`影像记录：${sentence(record.recording)}`)]),
    signedBy('申请人', record.signature),
    ...record.verifiers.map(({ name }) => signedBy(`核查人员${name}`, null)),
  ],
})
