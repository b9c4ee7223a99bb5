import { z } from 'zod'
import { act } from '../acts/act.ts'
import { dayField, idField, moneyField, textField } from '../acts/field.ts'
import { findDecision } from '../decisions/decision.store.ts'
import { penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { findPaymentByReceipt, insertPayment, listPayments } from './payment.store.ts'
import { mustNotOverpay, outstandingFen, type Payment } from './payment.ts'

export const recordPayment = act({
  name: 'payment.record',
  label: '登记缴款',
  basis: [penaltyLaw(67)],
  by: ['clerk'],
  input: z.object({
    caseId: idField('案件'),
    amountFen: moneyField('缴款金额'),
    paidOn: dayField('缴款日期'),
    receiptNumber: textField('财政票据号', { max: 60 }),
  }),
  load: async (tx, { caseId, receiptNumber }) => ({
    decision: await findDecision(tx, String(caseId)),
    payments: await listPayments(tx, String(caseId)),
    known: receiptNumber === undefined ? undefined : await findPaymentByReceipt(tx, receiptNumber),
  }),
  must: [],
  propose: ({ decision, payments }, { today }) => ({
    amountFen: outstandingFen(decision?.fineFen ?? 0, payments),
    paidOn: today,
  }),
  rule: ({ decision, payments, known }, given, context) => {
    if (!decision) return refuse('not-decided', '尚未作出处罚决定。', penaltyLaw(67))
    if (known)
      return refuse('receipt-known', `票据 ${known.receiptNumber} 已经登记过。`, penaltyLaw(70), '请核对票据号。')
    if (given.paidOn > context.today || given.paidOn < decision.decidedOn)
      return refuse(
        'day-wrong',
        '缴款日期应在处罚决定之后、今天之前（含今天）。',
        penaltyLaw(67, 3),
        '请核对缴款日期。',
      )
    const outstanding = outstandingFen(decision.fineFen, payments)
    const wrong = mustNotOverpay(given.amountFen, outstanding)
    if (wrong) return wrong
    const row: Payment = { ...given, id: context.newId(), agencyId: context.actor.agencyId, recordedAt: context.now }
    return { outcome: given.amountFen === outstanding ? 'full' : 'partial', on: given.paidOn, row }
  },
  store: (tx, { row }) => insertPayment(tx, row),
})
