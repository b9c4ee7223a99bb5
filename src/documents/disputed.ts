/** What every paper of a disagreement over a legal review begins with: the case, the round, and the opinion that is disputed. */
import { z } from 'zod'
import { type Cell, field, pair, wide } from './block.ts'
import { countField, dayField, sha256Field, text } from './field.ts'
import { date } from './wording.ts'

export const Disputed = z.strictObject({
  caseName: text('案件名称'),
  partyName: text('当事人'),
  round: countField('审核轮次'),
  conclusion: text('审核结论'),
  opinion: text('审核意见'),
  reviewer: text('审核人'),
  givenOn: dayField('审核日期'),
  /** The bytes that the opinion is about; what is settled is settled about them. */
  draftSha256: sha256Field('决定书草稿哈希'),
})
export type Disputed = z.infer<typeof Disputed>

/** Who holds what at the end of a step. */
export const disputeFindings = {
  'for-handler': '异议成立，由原审核流程对同一草稿重新审核',
  'for-review': '异议不成立，维持法制审核意见',
  unresolved: '未能协调一致，征求法律顾问意见后提交集体讨论',
} as const

export function disputedRows(disputed: Disputed): Cell[][] {
  return [
    wide('案件名称', disputed.caseName),
    pair(field('当事人', disputed.partyName), field('审核轮次', `第${disputed.round}次`)),
    pair(field('审核人', disputed.reviewer), field('审核日期', date(disputed.givenOn))),
    wide('争议的审核\n意见', `${disputed.conclusion}。${disputed.opinion}`, { lines: 3 }),
    wide('草稿指纹\n（SHA-256）', disputed.draftSha256),
  ]
}
