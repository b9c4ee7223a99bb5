import { z } from 'zod'
import { fenField, text } from '../field.ts'
import { Opinions } from '../opinion.ts'
import { Party } from '../parties.ts'

export const PenaltyApproval = z.strictObject({
  caseName: text('案件名称'),
  party: Party,
  factsAndBasis: text('违法事实及处罚依据'),
  defence: text('当事人的申辩意见'),
  review: text('法制审核意见').nullable(),
  deliberation: text('集体讨论结论').nullable(),
  proposedPenalty: text('拟作出的处罚'),
  totalFineFen: fenField('罚款合计'),
  opinions: Opinions,
})
export type PenaltyApproval = z.infer<typeof PenaltyApproval>
