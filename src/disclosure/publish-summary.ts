/** A penalty given on the spot, as the public sees it: 《安全生产法》第七十八条第二款 makes no exception for it. */
import { penaltyLaw, workSafetyLaw } from '../law/citation.ts'
import { proceedingResultActs } from './result-acts.ts'

export const [publishSummary, withdrawSummary] = proceedingResultActs({
  name: 'summary',
  key: 'summaryId',
  noun: '当场处罚',
  kind: 'summary-penalty',
  basis: [penaltyLaw(48), workSafetyLaw(78, 2)],
  decidedBy: ['summary-decision'],
})
