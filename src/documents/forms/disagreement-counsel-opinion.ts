import { z } from 'zod'
import { field, grid, pair, wide } from '../block.ts'
import { Disputed, disputedRows, disputeFindings } from '../disputed.ts'
import { dayField, sha256Field, text } from '../field.ts'
import { form } from '../form.ts'
import { date } from '../wording.ts'

const kinds = { counsel: '法律顾问', 'public-lawyer': '公职律师' } as const

export const DisagreementCounselOpinion = z.strictObject({
  disputed: Disputed,
  question: text('征求意见的问题'),
  kind: z.enum(['counsel', 'public-lawyer']).meta({ label: '身份' }),
  name: text('姓名'),
  employer: text('执业机构'),
  licence: text('执业证号'),
  supports: z.enum(['for-handler', 'for-review']).meta({ label: '倾向' }),
  opinion: text('法律意见'),
  givenOn: dayField('出具日期'),
  /** The opinion as counsel signed it. */
  originalSha256: sha256Field('意见书原件哈希'),
})
export type DisagreementCounselOpinion = z.infer<typeof DisagreementCounselOpinion>

export const disagreementCounselOpinion = form({
  id: 'disagreement-counsel-opinion',
  title: '法律顾问法律意见书',
  edition: '2026-11',
  prefix: '应急法顾',
  seal: null,
  secret: 'sub-file',
  content: DisagreementCounselOpinion,
  titleOf: ({ kind }) => `${kinds[kind]}法律意见书`,
  layout: (said) => [
    grid(
      ...disputedRows(said.disputed),
      wide('征求意见的\n问题', said.question, { lines: 3 }),
      pair(field(kinds[said.kind], said.name), field('执业机构', said.employer)),
      pair(field('执业证号', said.licence), field('出具日期', date(said.givenOn))),
      wide('意见倾向', disputeFindings[said.supports]),
      wide('法律意见', said.opinion, { lines: 6 }),
      wide('意见书原件\n（SHA-256）', said.originalSha256),
    ),
  ],
})
