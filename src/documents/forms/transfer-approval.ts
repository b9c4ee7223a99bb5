import { z } from 'zod'
import { grid, wide } from '../block.ts'
import { text } from '../field.ts'
import { form } from '../form.ts'
import { Opinions } from '../opinion.ts'
import { opinionRows } from '../opinion-layout.ts'
import { Party } from '../parties.ts'
import { partyRows } from '../party-layout.ts'

const transferKinds = { 'other-organ': '移送有管辖权的机关', crime: '涉嫌犯罪，移送公安机关' } as const

export const TransferApproval = z.strictObject({
  caseName: text('案件名称'),
  cause: text('案由'),
  party: Party,
  kind: z.enum(['other-organ', 'crime']).meta({ label: '移送类别' }),
  receivingOrgan: text('受移送机关'),
  circumstances: text('案件基本情况'),
  /** 《行政处罚法》第二十七条；移送规定第五条的书面报告以此为附页 */
  reason: text('移送的理由和依据'),
  opinions: Opinions,
})
export type TransferApproval = z.infer<typeof TransferApproval>

export const transferApproval = form({
  id: 'transfer-approval',
  title: '案件移送审批表',
  edition: '2026-11',
  prefix: '应急移审',
  seal: 'enforcement',
  secret: 'sub-file',
  content: TransferApproval,
  layout: (approval) => [
    grid(
      wide('案件名称', approval.caseName),
      wide('案由', approval.cause),
      ...partyRows(approval.party),
      wide('移送类别', transferKinds[approval.kind]),
      wide('受移送机关', approval.receivingOrgan),
      wide('案件基本情况', approval.circumstances, { lines: 5 }),
      wide('移送的理由\n和依据', approval.reason, { lines: 3 }),
      ...opinionRows(approval.opinions),
    ),
  ],
})
