/** The two papers of a deferral. */
import { type ApprovalOpinion, opinionsOf } from '../approvals/index.ts'
import type { Decision } from '../decisions/index.ts'
import { type DeferralApproval, type DeferralGrant, officersOf, partyOf } from '../documents/index.ts'
import type { Day } from '../kernel/day.ts'
import type { DeferralFacts } from './deferral.store.ts'
import { appliedIn, arrangementInChinese, partsIn } from './deferral.ts'

export function approvalOf(facts: DeferralFacts, opinions: ApprovalOpinion[], today: Day): DeferralApproval {
  const { caseName, subject, records, handlers, agency } = facts
  const decision = decisionOf(facts)
  const { kind, appliedOn, reason, lateReason } = appliedIn(records)
  return {
    ...{ kind, caseName, party: partyOf(subject), priorDocument: priorOf(decision), fineFen: decision.fineFen },
    appliedOn,
    reason: lateReason === undefined ? reason : `${reason}\n逾期申请的理由：${lateReason}`,
    proposal: arrangementInChinese(partsIn(records)),
    opinions: opinionsOf(opinions, officersOf(handlers, today, agency.areaCode), today),
  }
}

export function grantOf(facts: DeferralFacts): DeferralGrant {
  const { subject, records, agency } = facts
  const decision = decisionOf(facts)
  const instalments = partsIn(records)
  const grantedFen = instalments.reduce((sum, { amountFen }) => sum + amountFen, 0)
  return {
    ...{ agencyName: agency.name, party: partyOf(subject), priorDocument: priorOf(decision) },
    ...{ appliedOn: appliedIn(records).appliedOn, fineFen: decision.fineFen },
    ...{ paidFen: decision.fineFen - grantedFen, instalments },
    account: { bank: agency.paymentBank, account: agency.paymentAccount },
  }
}

function priorOf({ number, decidedOn }: Decision) {
  return { title: '行政处罚决定书', number, issuedOn: decidedOn }
}

function decisionOf({ decision }: DeferralFacts): Decision {
  if (!decision) throw new RangeError('延期、分期缴纳的案件没有处罚决定')
  return decision
}
