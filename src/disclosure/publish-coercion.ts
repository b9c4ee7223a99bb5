/** Coercive measures, as the public sees them: object, measure, ground, result; never who was named along with them. */
import { disclosureRegulation } from '../law/citation.ts'
import { proceedingResultActs } from './result-acts.ts'

const shared = { kind: 'coercion' as const, basis: [disclosureRegulation(26)] }

export const [publishSeizure, withdrawSeizure] = proceedingResultActs({
  ...shared,
  ...{ name: 'seizure', key: 'seizureId', noun: '查封、扣押', decidedBy: ['seizure-decision', 'seizure-disposition'] },
})

export const [publishSupplyCut, withdrawSupplyCut] = proceedingResultActs({
  ...shared,
  ...{
    name: 'supply-cut',
    key: 'supplyCutId',
    noun: '停止供应',
    decidedBy: ['supply-cut-decision', 'supply-restoration'],
  },
})

export const [publishSubstitute, withdrawSubstitute] = proceedingResultActs({
  ...shared,
  ...{ name: 'substitute', key: 'substituteId', noun: '代履行' },
  decidedBy: ['substitute-performance-decision', 'immediate-performance-notice'],
})
