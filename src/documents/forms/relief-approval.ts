import { z } from 'zod'
import { grid, wide } from '../block.ts'
import { fenField, text } from '../field.ts'
import { form } from '../form.ts'
import { household, householdFields } from '../household.ts'
import { Opinions } from '../opinion.ts'
import { opinionRows } from '../opinion-layout.ts'
import { fieldsAsRow } from '../party-layout.ts'
import { money } from '../wording.ts'

export const ReliefApproval = z.strictObject({
  ...household,
  verification: text('核查情况'),
  publicity: text('公示和异议处理情况'),
  proposed: text('拟作出的决定'),
  amountFen: fenField('拟救助金额'),
  standard: text('救助标准'),
  opinions: Opinions,
})
export type ReliefApproval = z.infer<typeof ReliefApproval>

export const reliefApproval = form({
  id: 'relief-approval',
  title: '自然灾害救助审批表',
  edition: '2026-11',
  prefix: '应急救审',
  seal: 'enforcement',
  secret: 'sub-file',
  content: ReliefApproval,
  layout: (approval) => [
    grid(
      ...householdFields(approval).map(fieldsAsRow),
      wide('核查情况', approval.verification, { lines: 3 }),
      wide('公示和异议\n处理情况', approval.publicity, { lines: 2 }),
      wide('救助标准', approval.standard),
      wide('拟作出的决定', approval.proposed),
      wide('拟救助金额', money(approval.amountFen)),
      ...opinionRows(approval.opinions),
    ),
  ],
})
