/** The two levels that pass the filing of a case (立案). */
import { type ApprovalOpinion, approvalAct, opinionsOf } from '../approvals/index.ts'
import { type FilingApproval, officersOf, partyOf } from '../documents/index.ts'
import type { Day } from '../kernel/day.ts'
import { citationInChinese, penaltyLaw } from '../law/citation.ts'
import { mustNotBeHandler } from './case.rules.ts'
import { type CaseFacts, loadCase } from './case.store.ts'
import { caseSources } from './case.ts'

const shared = {
  basis: [penaltyLaw(54, 2)],
  kind: 'filing',
  key: 'caseId',
  noun: '案件',
  load: loadCase,
  mustNotHandle: mustNotBeHandler,
}

export const examineFiling = approvalAct({
  ...shared,
  name: 'filing.examine',
  label: '审核立案',
  by: 'section-head',
  level: 'examiner',
  outcomes: ['agreed', 'returned'],
})

export const approveFiling = approvalAct<CaseFacts>({
  ...shared,
  name: 'filing.approve',
  label: '审批立案',
  by: 'deputy-head',
  level: 'approver',
  outcomes: ['agreed', 'returned', 'refused'],
  documents: (facts, given, { today }) => [
    { form: 'filing-approval', content: filingContent(facts, [...facts.opinions, given], today) },
  ],
})

function filingContent(
  { openCase, subject, handlers, agency }: CaseFacts,
  opinions: ApprovalOpinion[],
  today: Day,
): FilingApproval {
  return {
    caseName: openCase.title,
    cause: openCase.cause,
    source: caseSources[openCase.source],
    occurredOn: openCase.conductOn,
    party: partyOf(subject),
    circumstances: openCase.clue,
    basis: citationInChinese(penaltyLaw(54, 2)),
    opinions: opinionsOf(opinions, officersOf(handlers, today, agency.areaCode), today),
  }
}
