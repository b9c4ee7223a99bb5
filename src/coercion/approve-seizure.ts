/** The two levels that approve a seizure before it is carried out, on the form 行政强制审批表. */
import { type ApprovalOpinion, approvalAct, opinionsOf } from '../approvals/index.ts'
import { type CoercionApproval, lengthOf, officersOf, partyOf } from '../documents/index.ts'
import type { Day } from '../kernel/day.ts'
import { coercionLaw } from '../law/citation.ts'
import { mustNotBeHandlerUnder } from '../proceedings/index.ts'
import { loadProceeding, type ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { basisText, groundOf, measureText } from './seizure-proposal.ts'

const shared = {
  basis: [coercionLaw(18, undefined, 1)],
  ...{ kind: 'seizure', key: 'seizureId', noun: '查封、扣押' },
  load: loadProceeding,
  mustNotHandle: mustNotBeHandlerUnder(coercionLaw(18, undefined, 1)),
}

export const examineSeizure = approvalAct<ProceedingFacts>({
  ...shared,
  name: 'seizure.examine',
  label: '审核查封、扣押',
  by: 'section-head',
  level: 'examiner',
  outcomes: ['agreed', 'returned'],
})

export const approveSeizure = approvalAct<ProceedingFacts>({
  ...shared,
  name: 'seizure.approve',
  label: '批准查封、扣押',
  by: 'agency-head',
  level: 'approver',
  outcomes: ['agreed', 'returned', 'refused'],
  documents: (facts, given, { today, law }) => {
    const period = `自实施之日起不超过${lengthOf(law, 'E-01', today)}日。`
    const opinions = [...facts.opinions, given]
    return [{ form: 'coercion-approval', content: approvalContent(facts, { opinions, period, today }) }]
  },
})

type Said = { opinions: ApprovalOpinion[]; period: string; today: Day } & Partial<
  Pick<CoercionApproval, 'urgent' | 'measure' | 'circumstances' | 'basis'>
>

/** Of the measure as proposed, unless the approval is of what comes after it. */
export function approvalContent(facts: ProceedingFacts, { opinions, period, today, ...said }: Said): CoercionApproval {
  const { title, subject, handlers, agency, records } = facts
  const ground = groundOf(records)
  return {
    caseName: title,
    party: partyOf(subject),
    circumstances: `${ground.facts}\n${ground.reason}`,
    measure: measureText(ground),
    basis: basisText(ground),
    period,
    urgent: null,
    ...said,
    opinions: opinionsOf(opinions, officersOf(handlers, today, agency.areaCode), today),
  }
}
