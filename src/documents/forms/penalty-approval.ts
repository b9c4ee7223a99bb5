import { z } from 'zod'
import { grid, wide } from '../block.ts'
import { fenField, text } from '../field.ts'
import { form } from '../form.ts'
import { Opinions } from '../opinion.ts'
import { opinionRows } from '../opinion-layout.ts'
import { Party } from '../parties.ts'
import { partyRows } from '../party-layout.ts'
import { money } from '../wording.ts'

export const PenaltyApproval = z.strictObject({
  caseName: text('案件名称'),
  party: Party,
  factsAndBasis: text('违法事实\n及处罚依据'),
  defence: text('当事人的\n申辩意见'),
  review: text('法制审核意见').nullable(),
  deliberation: text('集体讨论结论').nullable(),
  proposedPenalty: text('拟作出的处罚'),
  totalFineFen: fenField('罚款合计'),
  opinions: Opinions,
})
export type PenaltyApproval = z.infer<typeof PenaltyApproval>

export const penaltyApproval = form({
  id: 'penalty-approval',
  title: '案件处理呈批表',
  edition: '2026-11',
  prefix: '应急处呈',
  seal: null,
  secret: 'sub-file',
  content: PenaltyApproval,
  layout: (approval) => [
    grid(
      wide('案件名称', approval.caseName),
      ...partyRows(approval.party),
      wide('违法事实\n及处罚依据', approval.factsAndBasis, { lines: 5 }),
      wide('当事人的\n申辩意见', approval.defence, { lines: 2 }),
      ...(approval.review === null ? [] : [wide('法制审核意见', approval.review)]),
      ...(approval.deliberation === null ? [] : [wide('集体讨论结论', approval.deliberation)]),
      wide('拟作出的处罚', approval.proposedPenalty, { lines: 2 }),
      wide('罚款合计', approval.totalFineFen === 0 ? '无' : money(approval.totalFineFen)),
      ...opinionRows(approval.opinions),
    ),
  ],
})
