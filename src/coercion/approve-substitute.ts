/** The two levels that decide on substitute performance, and the service of their decision. */
import { approvalAct } from '../approvals/index.ts'
import { coercionLaw } from '../law/citation.ts'
import { mustBeHandlerUnder, mustNotBeHandlerUnder } from '../proceedings/index.ts'
import { loadProceeding, type ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { serviceAct } from '../service/service-act.ts'
import { approvalOfSubstitute, decisionOfSubstitute } from './substitute-papers.ts'

const shared = {
  basis: [coercionLaw(50)],
  ...{ key: 'substituteId', noun: '代履行', load: loadProceeding },
}
const levels = { ...shared, kind: 'substitute', mustNotHandle: mustNotBeHandlerUnder(coercionLaw(50)) }

export const examineSubstitute = approvalAct<ProceedingFacts>({
  ...levels,
  name: 'substitute.examine',
  label: '审核代履行',
  ...{ by: 'section-head', level: 'examiner', outcomes: ['agreed', 'returned'] },
})

export const approveSubstitute = approvalAct<ProceedingFacts>({
  ...levels,
  name: 'substitute.approve',
  label: '作出代履行决定',
  ...{ by: 'agency-head', level: 'approver', outcomes: ['agreed', 'refused'] },
  documents: (facts, given, context) => {
    const content = approvalOfSubstitute(facts, [...facts.opinions, given], context.today)
    const approval = { form: 'coercion-approval', content }
    if (given.outcome !== 'agreed') return [approval]
    return [approval, { form: 'substitute-performance-decision', content: decisionOfSubstitute(facts, context) }]
  },
})

export const serveSubstitute = serviceAct<ProceedingFacts>({
  ...shared,
  name: 'substitute.serve',
  label: '送达代履行决定书',
  form: 'substitute-performance-decision',
  must: [mustBeHandlerUnder(coercionLaw(51, 1, 1))],
})

export const serveSubstituteDemand = serviceAct<ProceedingFacts>({
  ...shared,
  name: 'substitute.serve-demand',
  label: '送达代履行催告书',
  form: 'substitute-performance-demand',
  must: [mustBeHandlerUnder(coercionLaw(51, 1, 2))],
})

export const serveImmediateNotice = serviceAct<ProceedingFacts>({
  ...shared,
  name: 'substitute.serve-notice',
  label: '送达立即代履行通知书',
  form: 'immediate-performance-notice',
  must: [mustBeHandlerUnder(coercionLaw(52))],
})

export const serveCosts = serviceAct<ProceedingFacts>({
  ...shared,
  name: 'substitute.serve-costs',
  label: '送达代履行费用决定书',
  form: 'performance-cost-decision',
  must: [mustBeHandlerUnder(coercionLaw(51, 2))],
})
