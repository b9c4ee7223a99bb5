/** Money given back when a decision no longer stands, or stands for less. */
import type { DecisionChange } from '../decisions/index.ts'
import type { Day, Instant } from '../kernel/day.ts'
import { penaltyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'

export type Refund = {
  id: string
  agencyId: string
  caseId: string
  amountFen: number
  refundedOn: Day
  voucherNumber: string
  recordedAt: Instant
}

export function owedFen(changes: Pick<DecisionChange, 'refundFen'>[], refunds: Pick<Refund, 'amountFen'>[]): number {
  const due = changes.reduce((sum, { refundFen }) => sum + refundFen, 0)
  return refunds.reduce((left, { amountFen }) => left - amountFen, due)
}

export function mustHaveRefunded({
  changes,
  refunds,
}: {
  changes: DecisionChange[]
  refunds: Refund[]
}): Refusal | undefined {
  const owed = owedFen(changes, refunds)
  if (owed <= 0) return undefined
  const reason = `原处罚决定已被撤销或者变更，尚有罚款 ${(owed / 100).toFixed(2)} 元没有退还。`
  return refuse('refund-owed', reason, penaltyLaw(75, 2), '请由收缴登记人员登记退还。')
}
