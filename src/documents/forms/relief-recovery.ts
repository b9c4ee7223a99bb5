import { z } from 'zod'
import { addressee, note, paragraph } from '../block.ts'
import { countField, fenField, personalText, text } from '../field.ts'
import { form } from '../form.ts'
import { PaymentAccount, Remedies } from '../remedy.ts'
import { money, payInto, remediesParagraph, sentence } from '../wording.ts'

export const ReliefRecovery = z.strictObject({
  agencyName: text('行政机关名称'),
  matter: text('救助项目'),
  payee: personalText('收款人', 'name'),
  decisionNumber: text('原决定书文号'),
  reason: text('追回的理由'),
  basis: text('依据'),
  amountFen: fenField('追回金额'),
  days: countField('退回期限（日）'),
  account: PaymentAccount,
  remedies: Remedies,
})
export type ReliefRecovery = z.infer<typeof ReliefRecovery>

export const reliefRecovery = form({
  id: 'relief-recovery',
  title: '追回救助资金决定书',
  edition: '2026-11',
  prefix: '应急救追',
  seal: 'agency',
  content: ReliefRecovery,
  layout: (recovery) => [
    addressee(`${recovery.payee}：`),
    paragraph(
      `本机关依据${recovery.decisionNumber}向你户发放了${recovery.matter}资金。经查：${sentence(recovery.reason)}`,
    ),
    paragraph(
      `依据${recovery.basis}，本机关决定追回救助资金${money(recovery.amountFen)}，请自收到本决定书之日起${recovery.days}日内退回至${payInto(recovery.account)}。`,
    ),
    remediesParagraph('本决定', recovery.remedies),
    note('本文书一式两份：一份送达收款人，一份存档。'),
  ],
})
