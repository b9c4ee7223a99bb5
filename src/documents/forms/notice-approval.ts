import { z } from 'zod'
import { grid, wide } from '../block.ts'
import { fenField, text } from '../field.ts'
import { form } from '../form.ts'
import { Opinions } from '../opinion.ts'
import { opinionRows } from '../opinion-layout.ts'
import { Party } from '../parties.ts'
import { partyRows } from '../party-layout.ts'
import { money } from '../wording.ts'

export const NoticeApproval = z.strictObject({
  caseName: text('案件名称'),
  cause: text('案由'),
  party: Party,
  facts: text('查明的事实和证据'),
  basis: text('违反的规定和处罚依据'),
  proposedPenalty: text('拟作出的处罚'),
  totalFineFen: fenField('拟处罚款合计'),
  /** 《行政处罚法》第六十三条 */
  hearingRight: z.boolean().meta({ label: '告知听证权利' }),
  review: text('法制审核意见').nullable(),
  opinions: Opinions,
})
export type NoticeApproval = z.infer<typeof NoticeApproval>

export const noticeApproval = form({
  id: 'notice-approval',
  title: '案件告知审批表',
  edition: '2026-11',
  prefix: '应急告审',
  seal: null,
  secret: 'sub-file',
  content: NoticeApproval,
  layout: (approval) => [
    grid(
      wide('案件名称', approval.caseName),
      wide('案由', approval.cause),
      ...partyRows(approval.party),
      wide('查明的事实\n和证据', approval.facts, { lines: 5 }),
      wide('违反的规定\n和处罚依据', approval.basis, { lines: 2 }),
      wide('拟作出的处罚', approval.proposedPenalty, { lines: 2 }),
      wide('拟处罚款合计', approval.totalFineFen === 0 ? '无' : money(approval.totalFineFen)),
      wide('告知的权利', approval.hearingRight ? '陈述、申辩和要求听证的权利' : '陈述、申辩的权利'),
      ...(approval.review === null ? [] : [wide('法制审核意见', approval.review)]),
      ...opinionRows(approval.opinions),
    ),
  ],
})
