/** A decision to give no penalty, as the public sees it: an enforcement decision like others. */
import { disclosureRegulation } from '../law/citation.ts'
import { resultActs } from './result-acts.ts'
import { findCaseResult } from './result-facts.views.ts'

export const [publishNoPenalty, withdrawNoPenalty] = resultActs({
  name: 'no-penalty',
  key: 'caseId',
  noun: '不予处罚',
  kind: 'no-penalty',
  basis: [disclosureRegulation(26)],
  load: (tx, caseId) => findCaseResult(tx, caseId, ['no-penalty-decision']),
})
