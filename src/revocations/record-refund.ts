import { z } from 'zod'
import { act } from '../acts/act.ts'
import { dayField, idField, moneyField, textField } from '../acts/field.ts'
import { listDecisionChanges } from '../decisions/decision.store.ts'
import { owedFen, type Refund } from '../execution/index.ts'
import { insertRefund, isVoucherKnown, listRefunds } from '../execution/refund.store.ts'
import { penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'

/** 第七十五条第二款: what was taken on a decision that no longer stands goes back. */
export const recordRefund = act({
  name: 'refund.record',
  label: '登记退还罚款',
  basis: [penaltyLaw(75, 2)],
  by: ['clerk'],
  input: z.object({
    caseId: idField('案件'),
    amountFen: moneyField('退还金额'),
    refundedOn: dayField('退还日期'),
    voucherNumber: textField('退库凭证号', { max: 60 }),
  }),
  load: async (tx, { caseId, voucherNumber }) => ({
    changes: await listDecisionChanges(tx, String(caseId)),
    refunds: await listRefunds(tx, String(caseId)),
    isKnown: await isVoucherKnown(tx, voucherNumber),
  }),
  must: [],
  propose: ({ changes, refunds }, { today }) => ({ amountFen: owedFen(changes, refunds), refundedOn: today }),
  rule: ({ changes, refunds, isKnown }, given, context) => {
    if (isKnown)
      return refuse(
        'voucher-known',
        `退库凭证 ${given.voucherNumber} 已经登记过。`,
        penaltyLaw(75, 2),
        '请核对凭证号。',
      )
    const owed = owedFen(changes, refunds)
    if (given.amountFen === 0 || given.amountFen > owed)
      return refuse('amount-wrong', `应退罚款 ${(owed / 100).toFixed(2)} 元。`, penaltyLaw(75, 2), '请核对退还金额。')
    const earliest = changes.at(-1)?.changedOn ?? context.today
    if (given.refundedOn > context.today || given.refundedOn < earliest)
      return refuse('day-wrong', `退还日期应在 ${earliest} 至今天之间。`, penaltyLaw(75, 2), '请核对日期。')
    const of = { id: context.newId(), agencyId: context.actor.agencyId, recordedAt: context.now }
    const row: Refund = { ...given, ...of }
    return { on: given.refundedOn, row }
  },
  store: (tx, { row }) => insertRefund(tx, row),
})
