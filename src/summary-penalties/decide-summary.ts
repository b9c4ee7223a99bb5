import { isReceiptKnown } from '../execution/payment.store.ts'
import { penaltyLaw, reconsiderationLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { lastSaid, mustBeHandlerUnder } from '../proceedings/index.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { decisionContent } from './summary.content.ts'
import { mustBeCollectable, mustNoteRefusal } from './summary.rules.ts'
import { insertSummaryPayment } from './summary.store.ts'
import { Begun, decidedFields, type SummaryPayment } from './summary.ts'

/** Heard, decided, written on the numbered form, handed over and signed for: one act, for it happens in one place. */
export const decideSummary = proceedingAct({
  name: 'summary.decide',
  label: '当场作出处罚决定并交付',
  basis: [penaltyLaw(51), penaltyLaw(52, 1), penaltyLaw(45, 1), reconsiderationLaw(23, 1, 1)],
  by: ['officer'],
  key: 'summaryId',
  noun: '当场处罚',
  fields: decidedFields,
  load: async (tx, { records }, { receiptNumber }) => ({
    begun: lastSaid(records, 'summary.begin', Begun),
    isKnown: await isReceiptKnown(tx, receiptNumber),
  }),
  must: [mustBeHandlerUnder(penaltyLaw(52, 1))],
  propose: ({ subject }) => ({
    defence: '当事人没有提出陈述、申辩。',
    payment: 'bank' as const,
    signature: 'signed' as const,
    recipient: subject.representative ?? subject.name,
  }),
  rule: (facts, given, context) => {
    const { begun, isKnown, proceeding } = facts
    if (!begun) return refuse('not-told', '尚未告知，不得作出决定。', penaltyLaw(44))
    const { law, today, now, actor } = context
    const improper = mustBeCollectable(given, begun.fineFen, { law, on: today }) ?? mustNoteRefusal(given)
    if (improper) return improper
    if (isKnown)
      return refuse('receipt-known', `票据 ${given.receiptNumber} 已经登记过。`, penaltyLaw(70), '请核对票据号。')
    const content = decisionContent(facts, { begun, decided: given }, context)
    const collected: SummaryPayment = {
      ...{ id: context.newId(), agencyId: actor.agencyId, proceedingId: proceeding.id, manner: 'on-spot' },
      ...{ amountFen: begun.fineFen, paidOn: today, receiptNumber: given.receiptNumber ?? '', recordedAt: now },
    }
    const outcome = outcomeOf(begun.fineFen, given.payment)
    return { outcome, collected, documents: [{ form: 'summary-decision', content }] }
  },
  store: async (tx, { outcome, collected }) => {
    if (outcome === 'collected') await insertSummaryPayment(tx, collected)
  },
})

function outcomeOf(fineFen: number, payment: 'bank' | 'on-spot'): 'warned' | 'collected' | 'unpaid' {
  if (fineFen === 0) return 'warned'
  return payment === 'on-spot' ? 'collected' : 'unpaid'
}
