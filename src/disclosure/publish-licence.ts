/** Decisions on licences are public (《行政许可法》第四十条), within the days of P-02. */
import { licensingLaw } from '../law/citation.ts'
import { proceedingResultActs } from './result-acts.ts'

export const [publishLicence, withdrawLicence] = proceedingResultActs({
  ...{ name: 'licence', key: 'licenceId', noun: '行政许可', kind: 'licence' as const, basis: [licensingLaw(40)] },
  decidedBy: ['licence-grant', 'licence-refusal'],
})
