/** Decisions on licences are public (《行政许可法》第四十条), within the days of P-02. */
import { licensingLaw } from '../law/citation.ts'
import { proceedingResultActs } from './result-acts.ts'

const of = { kind: 'licence' as const, basis: [licensingLaw(40)] }

export const [publishLicence, withdrawLicence] = proceedingResultActs({
  ...{ name: 'licence', key: 'licenceId', noun: '行政许可', ...of },
  decidedBy: ['licence-grant', 'licence-refusal'],
})
export const [publishChange, withdrawChange] = proceedingResultActs({
  ...{ name: 'licence-change', key: 'licenceChangeId', noun: '变更许可', ...of },
  decidedBy: ['licence-change'],
})
export const [publishCancellation, withdrawCancellation] = proceedingResultActs({
  ...{ name: 'licence-cancellation', key: 'licenceCancellationId', noun: '注销许可', ...of },
  decidedBy: ['licence-cancellation'],
})
export const [publishRevocation, withdrawRevocation] = proceedingResultActs({
  ...{ name: 'licence-revocation', key: 'licenceRevocationId', noun: '撤销许可', ...of },
  decidedBy: ['licence-revocation'],
})
export const [publishRenewal, withdrawRenewal] = proceedingResultActs({
  ...{ name: 'licence-renewal', key: 'licenceRenewalId', noun: '延续许可', ...of },
  decidedBy: ['licence-renewal'],
})
