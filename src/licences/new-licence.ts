/** The application for a licence not yet held. */
import { lengthOf, remediesOf } from '../documents/index.ts'
import { acceptedOn, applicationOf, appliedOn } from './application.ts'
import type { ApplicationStep } from './application-step.ts'
import { licenceBasis } from './licence-kind.ts'

export const newLicence: ApplicationStep = {
  ...{ name: 'licence', key: 'licenceId', noun: '行政许可' },
  forms: { granted: 'licence-grant', refused: 'licence-refusal' },
  limitOf: (kind) => kind.content.decisionDeadline,
  asksParticulars: true,
  must: [],
  isGranted: ({ form }) => form === 'licence-grant',
  draftOf: (facts, { decision, findings, reason = '', particulars }, context) => {
    const { law, today } = context
    const { kind } = applicationOf(facts)
    const common = {
      ...appliedOn(facts),
      ...{ acceptedOn: acceptedOn(facts.records) ?? today, findings, basis: licenceBasis(kind) },
      remedies: remediesOf(facts.agency, context),
    }
    const { certificate: certificateName, validityMonths } = kind.content
    const issueDays = lengthOf(law, 'L-04', today)
    return decision === 'grant'
      ? { form: 'licence-grant', content: { ...common, particulars, certificateName, validityMonths, issueDays } }
      : { form: 'licence-refusal', content: { ...common, reason } }
  },
}
