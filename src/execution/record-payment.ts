import { z } from 'zod'
import { act } from '../acts/act.ts'
import type { Context } from '../acts/context.ts'
import { choiceField, dayField, idField, moneyField, textField } from '../acts/field.ts'
import type { Day } from '../kernel/day.ts'
import { penaltyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { balance } from './balance.rules.ts'
import { listOwing, loadMoney } from './money.store.ts'
import { type Money, moneyKinds } from './money.ts'
import { insertPayment, isReceiptKnown } from './payment.store.ts'
import {
  metBy,
  mustHaveReachedBank,
  mustNotOverpay,
  nextOwed,
  outcomeOf,
  type Payment,
  paymentManners,
} from './payment.ts'

export const recordPayment = act({
  name: 'payment.record',
  label: '登记缴款',
  basis: [penaltyLaw(67)],
  by: ['clerk'],
  input: z.object({
    caseId: idField('案件'),
    towards: choiceField('款项', moneyKinds),
    amountFen: moneyField('缴款金额'),
    paidOn: dayField('缴款日期'),
    receiptNumber: textField('财政票据号', { max: 60 }),
    manner: choiceField('缴纳方式', paymentManners),
    bankedOn: dayField('缴付银行日期', { description: '当场收缴的填写' }).optional(),
  }),
  load: async (tx, { caseId, receiptNumber }) => ({
    money: await loadMoney(tx, String(caseId)),
    isKnown: await isReceiptKnown(tx, receiptNumber),
  }),
  must: [mustOwe],
  awaited: listOwing,
  propose: ({ money }, { today }) => ({ ...nextOwed(money, today), paidOn: today, manner: 'bank' as const }),
  rule: ({ money, isKnown }, given, context) => {
    const { today } = context
    if (isKnown)
      return refuse('receipt-known', `票据 ${given.receiptNumber} 已经登记过。`, penaltyLaw(70), '请核对票据号。')
    const wrong =
      mustNotOverpay(given, money, today) ??
      mustBePaidAfterDecision(given, money, today) ??
      mustHaveReachedBank(given, today)
    if (wrong) return wrong
    const of = { id: context.newId(), agencyId: context.actor.agencyId, recordedAt: context.now }
    const row: Payment = { ...given, ...of, bankedOn: given.bankedOn ?? null }
    return { outcome: outcomeOf(money, given, today), on: given.paidOn, meets: metBy(money, given, today), row }
  },
  store: (tx, { row }) => insertPayment(tx, row),
})

function mustOwe({ money }: { money: Money }, { today }: Context): Refusal | undefined {
  if (balance(money, today).outstandingFen > 0) return undefined
  return refuse('nothing-owed', '本案没有应缴未缴的款项。', penaltyLaw(67))
}

type Given = Pick<Payment, 'towards' | 'paidOn'>

function mustBePaidAfterDecision({ towards, paidOn }: Given, { charges }: Money, today: Day): Refusal | undefined {
  const decidedOn = charges.find(({ kind }) => kind === towards)?.decidedOn ?? today
  if (paidOn >= decidedOn && paidOn <= today) return undefined
  const reason = '缴款日期应在处罚决定之后、今天之前（含今天）。'
  return refuse('day-wrong', reason, penaltyLaw(67, 3), '请核对缴款日期。')
}
