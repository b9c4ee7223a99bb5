import { z } from 'zod'
import { field, grid, pair, wide } from '../block.ts'
import { dayField, fenField, text } from '../field.ts'
import { form } from '../form.ts'
import { Opinions } from '../opinion.ts'
import { opinionRows } from '../opinion-layout.ts'
import { Party } from '../parties.ts'
import { fieldsAsRow, partyRows } from '../party-layout.ts'
import { PriorDocument, priorFields } from '../prior-document.ts'
import { date, money } from '../wording.ts'

const deferralKinds = { deferral: '延期缴纳', instalments: '分期缴纳' } as const

/** 《行政处罚法》第六十六条第二款 */
export const DeferralApproval = z.strictObject({
  kind: z.enum(['deferral', 'instalments']).meta({ label: '申请种类' }),
  caseName: text('案件名称'),
  party: Party,
  priorDocument: PriorDocument,
  fineFen: fenField('罚款金额'),
  appliedOn: dayField('申请日期'),
  reason: text('申请理由'),
  /** Until when, or in how many parts. */
  proposal: text('拟延期（分期）的安排'),
  opinions: Opinions,
})
export type DeferralApproval = z.infer<typeof DeferralApproval>

export const deferralApproval = form({
  id: 'deferral-approval',
  title: '延期（分期）缴纳罚款审批表',
  edition: '2026-11',
  prefix: '应急缴审',
  seal: 'enforcement',
  secret: 'sub-file',
  content: DeferralApproval,
  titleOf: ({ kind }) => `${deferralKinds[kind]}罚款审批表`,
  layout: (approval) => [
    grid(
      wide('案件名称', approval.caseName),
      ...partyRows(approval.party),
      ...priorFields(approval.priorDocument).map(fieldsAsRow),
      wide('罚款金额', money(approval.fineFen)),
      pair(field('申请种类', deferralKinds[approval.kind]), field('申请日期', date(approval.appliedOn))),
      wide('申请理由', approval.reason, { lines: 4 }),
      wide(`${deferralKinds[approval.kind]}\n的安排`, approval.proposal, { lines: 2 }),
      ...opinionRows(approval.opinions),
    ),
  ],
})
