import { z } from 'zod'
import { grid, wide } from '../block.ts'
import { text } from '../field.ts'
import { form } from '../form.ts'
import { Goods, goodsList } from '../goods.ts'
import { Opinions } from '../opinion.ts'
import { opinionRows } from '../opinion-layout.ts'
import { Party } from '../parties.ts'
import { partyRows } from '../party-layout.ts'

/** 《行政处罚法》第五十六条：经行政机关负责人批准 */
export const PreservationApproval = z.strictObject({
  caseName: text('案件名称'),
  party: Party,
  circumstances: text('案件基本情况'),
  goods: Goods,
  reason: text('先行登记保存的理由和依据'),
  manner: text('保存方式\n和地点'),
  opinions: Opinions,
})
export type PreservationApproval = z.infer<typeof PreservationApproval>

export const preservationApproval = form({
  id: 'preservation-approval',
  title: '先行登记保存证据审批表',
  edition: '2026-11',
  prefix: '应急先保审',
  seal: null,
  secret: 'sub-file',
  content: PreservationApproval,
  layout: (approval) => [
    grid(
      wide('案件名称', approval.caseName),
      ...partyRows(approval.party),
      wide('案件基本情况', approval.circumstances, { lines: 4 }),
    ),
    goodsList(approval.goods),
    grid(
      wide('理由和依据', approval.reason, { lines: 3 }),
      wide('保存方式\n和地点', approval.manner),
      ...opinionRows(approval.opinions),
    ),
  ],
})
