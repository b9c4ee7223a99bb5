/** Payments of a fine. Collection is separate from the decision: 《行政处罚法》第六十七条. */
import type { Day, Instant } from '../kernel/day.ts'
import { penaltyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'

export type Payment = {
  id: string
  agencyId: string
  caseId: string
  amountFen: number
  paidOn: Day
  receiptNumber: string
  recordedAt: Instant
}

export function outstandingFen(fineFen: number, payments: Payment[]): number {
  return fineFen - payments.reduce((paid, { amountFen }) => paid + amountFen, 0)
}

export function mustNotOverpay(amountFen: number, outstanding: number): Refusal | undefined {
  if (amountFen > 0 && amountFen <= outstanding) return undefined
  const reason = `缴款应大于零且不超过未缴金额 ${(outstanding / 100).toFixed(2)} 元。`
  return refuse('amount-wrong', reason, penaltyLaw(67, 3), '请核对票据金额；多收的款项应当退还。')
}
