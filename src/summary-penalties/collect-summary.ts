/** The way of the money: collected on the spot it goes to the organ and to the bank; otherwise the party pays at the bank. */
import { dayField, textField } from '../acts/field.ts'
import { isReceiptKnown } from '../execution/payment.store.ts'
import type { Day } from '../kernel/day.ts'
import { penaltyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { lastSaid, mustBeHandlerUnder } from '../proceedings/index.ts'
import type { ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { insertSummaryPayment, listSummaryPayments } from './summary.store.ts'
import { Begun, paidFields, type SummaryPayment } from './summary.ts'

const shared = { key: 'summaryId', noun: '当场处罚' }

/** 第七十一条: within two days of collecting. */
export const handInSummary = proceedingAct({
  ...shared,
  name: 'summary.hand-in',
  label: '当场收缴的罚款交本机关',
  basis: [penaltyLaw(71)],
  by: ['officer'],
  fields: { handedOn: dayField('交款日期'), receivedBy: textField('本机关收款人', { max: 60 }) },
  must: [mustBeHandlerUnder(penaltyLaw(71))],
  propose: (_facts, { today }) => ({ handedOn: today }),
  rule: (facts, { handedOn }, { today }) => mustFollow(facts, handedOn, today) ?? { on: handedOn },
})

export const payInSummary = proceedingAct({
  ...shared,
  name: 'summary.pay-in',
  label: '当场收缴的罚款缴付银行',
  basis: [penaltyLaw(71)],
  by: ['clerk'],
  fields: { paidOn: dayField('缴付日期'), bankReceipt: textField('银行回单号', { max: 60 }) },
  must: [],
  propose: (_facts, { today }) => ({ paidOn: today }),
  rule: (facts, { paidOn }, { today }) => mustFollow(facts, paidOn, today) ?? { on: paidOn },
})

/** No day of the money's way lies before the one before it, or after today. */
function mustFollow({ records }: ProceedingFacts, on: Day, today: Day): Refusal | undefined {
  const earliest = records.at(-1)?.saidOn ?? today
  const before =
    records.findLast(({ act }) => act === 'summary.hand-in' || act === 'summary.decide')?.saidOn ?? earliest
  if (on >= before && on <= today) return undefined
  return refuse('day-wrong', `日期应在 ${before} 至今天之间。`, penaltyLaw(71), '请核对日期。')
}

export const recordSummaryPayment = proceedingAct({
  ...shared,
  name: 'summary.pay',
  label: '登记当场处罚缴款',
  basis: [penaltyLaw(67), penaltyLaw(53)],
  by: ['clerk'],
  fields: paidFields,
  load: async (tx, { proceeding, records }, { receiptNumber }) => ({
    fineFen: lastSaid(records, 'summary.begin', Begun)?.fineFen ?? 0,
    paidFen: (await listSummaryPayments(tx, proceeding.id)).reduce((sum, { amountFen }) => sum + amountFen, 0),
    isKnown: await isReceiptKnown(tx, receiptNumber),
  }),
  must: [],
  propose: ({ fineFen, paidFen }, { today }) => ({ amountFen: fineFen - paidFen, paidOn: today }),
  rule: (facts, given, { actor, newId, now, today }) => {
    const { fineFen, paidFen, isKnown, proceeding } = facts
    if (isKnown)
      return refuse('receipt-known', `票据 ${given.receiptNumber} 已经登记过。`, penaltyLaw(70), '请核对票据号。')
    const wrong = mustFollow(facts, given.paidOn, today) ?? mustNotOverpay(given.amountFen, fineFen - paidFen)
    if (wrong) return wrong
    const of = { id: newId(), agencyId: actor.agencyId, proceedingId: proceeding.id, manner: 'bank' as const }
    const row: SummaryPayment = { ...of, ...given, recordedAt: now }
    return { outcome: paidFen + given.amountFen === fineFen ? 'full' : 'partial', on: given.paidOn, row }
  },
  store: (tx, { row }) => insertSummaryPayment(tx, row),
})

function mustNotOverpay(amountFen: number, outstandingFen: number): Refusal | undefined {
  if (amountFen > 0 && amountFen <= outstandingFen) return undefined
  const reason = `缴款应大于零且不超过未缴金额 ${(outstandingFen / 100).toFixed(2)} 元。`
  return refuse('amount-wrong', reason, penaltyLaw(67, 3), '请核对票据金额；多收的款项应当退还。')
}
