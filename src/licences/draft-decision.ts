/** The decision is drafted; what is reviewed and approved is issued to the byte. 《行政许可法》第三十八条. */

import type { DraftDocument } from '../acts/context.ts'
import { choiceField, longTextField } from '../acts/field.ts'
import { lengthOf, remediesOf } from '../documents/index.ts'
import { licensingLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { lastSaid, mustBeHandlerUnder } from '../proceedings/index.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { acceptedOn, applicationOf, appliedOn, countedOf, particularsField, withKinds } from './application.ts'
import { Examined } from './conclude-examination.ts'
import { licenceBasis } from './licence-kind.ts'
import { isMajor } from './review-licence.ts'

const basis = [licensingLaw(38)]

export const draftLicenceDecision = proceedingAct({
  name: 'licence.draft',
  label: '拟定许可决定',
  basis,
  by: ['officer'],
  ...{ key: 'licenceId', noun: '许可' },
  fields: {
    decision: choiceField('拟作出的决定', { grant: '准予行政许可', refuse: '不予行政许可' }),
    findings: longTextField('审查情况', { max: 4000 }),
    reason: longTextField('不予许可的理由', { max: 2000, description: '不予许可的，应当说明理由' }).optional(),
    particulars: particularsField,
  },
  load: withKinds,
  must: [mustBeHandlerUnder(...basis)],
  propose: (facts) => {
    const examined = lastSaid(facts.records, 'licence.conclude-examination', Examined)
    const { particulars } = countedOf(facts)
    return examined ? { decision: examined.recommendation, findings: examined.findings, particulars } : { particulars }
  },
  rule: (facts, { decision, findings, reason, particulars }, context) => {
    const { law, today } = context
    if (decision === 'refuse' && reason === undefined)
      return refuse('reason-missing', '不予行政许可的，应当说明理由。', licensingLaw(38, 2), '请写明理由。')
    const { kind } = applicationOf(facts)
    const common = {
      ...appliedOn(facts),
      ...{ acceptedOn: acceptedOn(facts.records) ?? today, findings, basis: licenceBasis(kind) },
      remedies: remediesOf(facts.agency, context),
    }
    const { certificate: certificateName, validityMonths } = kind.content
    const issueDays = lengthOf(law, 'L-04', today)
    const draft: DraftDocument =
      decision === 'grant'
        ? { form: 'licence-grant', content: { ...common, particulars, certificateName, validityMonths, issueDays } }
        : { form: 'licence-refusal', content: { ...common, reason } }
    const outcome = isMajor(facts.records, law, today) ? 'major' : 'plain'
    return { outcome, documents: [{ ...draft, standing: 'draft' }] }
  },
})
