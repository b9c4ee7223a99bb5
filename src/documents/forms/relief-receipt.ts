import { z } from 'zod'
import { field, fields, note, paragraph } from '../block.ts'
import { dayField, fenField, personalText, text } from '../field.ts'
import { form } from '../form.ts'
import { Signature } from '../signature.ts'
import { signedBy } from '../signature-layout.ts'
import { date, money } from '../wording.ts'

export const ReliefReceipt = z.strictObject({
  agencyName: text('发放单位'),
  matter: text('救助项目'),
  payee: personalText('收款人', 'name'),
  account: personalText('收款账户', 'bank-account'),
  decisionNumber: text('决定书文号'),
  paidOn: dayField('发放日期'),
  amountFen: fenField('本次发放'),
  paidFen: fenField('累计发放'),
  approvedFen: fenField('批准金额'),
  voucher: text('支付凭证号'),
  signature: Signature.nullable(),
})
export type ReliefReceipt = z.infer<typeof ReliefReceipt>

export const reliefReceipt = form({
  id: 'relief-receipt',
  title: '自然灾害救助金发放凭证',
  edition: '2026-11',
  prefix: '应急救付',
  seal: 'enforcement',
  content: ReliefReceipt,
  layout: (receipt) => [
    fields(
      [field('救助项目', receipt.matter)],
      [field('收款人', receipt.payee)],
      [field('收款账户', receipt.account)],
      [field('决定书文号', receipt.decisionNumber)],
      [field('发放日期', date(receipt.paidOn))],
      [field('支付凭证号', receipt.voucher)],
      [field('批准金额', money(receipt.approvedFen))],
      [field('累计发放', money(receipt.paidFen))],
    ),
    paragraph(`本次发放${money(receipt.amountFen)}。`),
    signedBy('收款人', receipt.signature),
    note('本凭证一式两份：一份交收款人，一份存档。'),
  ],
})
