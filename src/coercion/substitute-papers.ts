/** The papers of substitute performance, from what the proposal said. */
import type { Context } from '../acts/context.ts'
import { type ApprovalOpinion, opinionsOf } from '../approvals/index.ts'
import {
  type CoercionApproval,
  officersOf,
  partyOf,
  remediesOf,
  type SubstitutePerformanceDecision,
  type SubstitutePerformanceDemand,
} from '../documents/index.ts'
import { type Day, type Instant, instantInChinese } from '../kernel/day.ts'
import { citationInChinese, coercionLaw } from '../law/citation.ts'
import type { ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { harms, substituteOf } from './substitute-performance.ts'

function common({ agency, subject, records }: ProceedingFacts) {
  const { prior, duty, performer, performAt, place, budgetFen } = substituteOf(records)
  const named = { agencyName: agency.name, party: partyOf(subject), priorDocument: prior, duty, performer }
  return { ...named, performAt: performAt as Instant, place, budgetFen }
}

export function approvalOfSubstitute(
  facts: ProceedingFacts,
  opinions: ApprovalOpinion[],
  today: Day,
): CoercionApproval {
  const { title, subject, handlers, agency, records } = facts
  const { duty, reason, manner, performer, performAt, harm } = substituteOf(records)
  return {
    caseName: title,
    party: partyOf(subject),
    circumstances: `当事人逾期未履行：${duty}\n${reason}后果：${harms[harm]}。`,
    measure: `由${performer}代履行：${manner}`,
    basis: citationInChinese(coercionLaw(50)),
    period: instantInChinese(performAt as Instant),
    urgent: null,
    opinions: opinionsOf(opinions, officersOf(handlers, today, agency.areaCode), today),
  }
}

export function decisionOfSubstitute(facts: ProceedingFacts, context: Context): SubstitutePerformanceDecision {
  const { reason, manner, harm } = substituteOf(facts.records)
  const why = `${reason}不履行的后果已经或者将${harms[harm]}。`
  const basis = [coercionLaw(50), coercionLaw(51, 1)].map(citationInChinese).join('、')
  return { ...common(facts), reason: why, basis, manner, remedies: remediesOf(facts.agency, context) }
}

type Demanded = Pick<SubstitutePerformanceDemand, 'dueAt' | 'priorDocument'>

export function demandOfSubstitute(facts: ProceedingFacts, demanded: Demanded): SubstitutePerformanceDemand {
  const { telephone, address, postcode, name } = facts.agency
  return { ...common(facts), contact: { name, telephone, address, postcode }, ...demanded }
}
