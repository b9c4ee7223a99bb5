/** The decision is drafted; what is reviewed and approved is issued to the byte. 《行政许可法》第三十八条. */

import type { AnyAct } from '../acts/act.ts'
import { choiceField, longTextField } from '../acts/field.ts'
import { licensingLaw } from '../law/citation.ts'
import { isRefusal, refuse } from '../law/refusal.ts'
import { mustBeHandlerUnder, particularsFieldOf } from '../proceedings/index.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { countedOf, lastUnder } from './application.ts'
import { type ApplicationStep, loadApplication } from './application-step.ts'
import { Examined } from './conclude-examination.ts'
import { isMajor } from './review-licence.ts'

const basis = [licensingLaw(38)]

export function draftDecisionAct(step: ApplicationStep): AnyAct {
  const { name, key, noun } = step
  return proceedingAct({
    name: `${name}.draft`,
    label: `拟定${noun}决定`,
    basis,
    by: ['officer'],
    ...{ key, noun },
    fields: {
      decision: choiceField('拟作出的决定', { grant: `准予${noun}`, refuse: `不予${noun}` }),
      findings: longTextField('审查情况', { max: 4000 }),
      reason: longTextField(`不予${noun}的理由`, { max: 2000, description: `不予${noun}的，应当说明理由` }).optional(),
      particulars: particularsFieldOf(step),
    },
    load: loadApplication,
    must: [mustBeHandlerUnder(...basis), ...step.must],
    propose: (facts) => {
      const examined = lastUnder(facts.records, 'conclude-examination', Examined)
      const { particulars } = countedOf(facts)
      return examined
        ? { decision: examined.recommendation, findings: examined.findings, particulars }
        : { particulars }
    },
    rule: (facts, drafted, context) => {
      if (drafted.decision === 'refuse' && drafted.reason === undefined)
        return refuse('reason-missing', `不予${noun}的，应当说明理由。`, licensingLaw(38, 2), '请写明理由。')
      const draft = step.draftOf(facts, drafted, context)
      if (isRefusal(draft)) return draft
      const outcome = isMajor(facts.records, context.law, context.today) ? 'major' : 'plain'
      return { outcome, documents: [{ ...draft, standing: 'draft' as const }] }
    },
  })
}
