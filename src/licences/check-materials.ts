/** The materials are counted one by one, on the spot and again when they are supplemented: 《行政许可法》第三十二条. */
import type { AnyAct } from '../acts/act.ts'
import type { Context } from '../acts/context.ts'
import { dayField } from '../acts/field.ts'
import { licensingLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import {
  contactOf,
  filesOf,
  type Material,
  materialsField,
  missingOf,
  mustBeHandlerUnder,
  particularsFieldOf,
  presentOf,
  withKnown,
} from '../proceedings/index.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { applicationOf, appliedOn, countedOf } from './application.ts'
import { type ApplicationFacts, type ApplicationStep, loadApplication } from './application-step.ts'

const shared = ({ key, noun }: ApplicationStep) => ({
  ...{ key, noun, by: ['officer' as const] },
  load: loadApplication,
  must: [mustBeHandlerUnder(licensingLaw(32))],
})
const fieldsOf = (step: ApplicationStep) => ({ materials: materialsField, particulars: particularsFieldOf(step) })

const proposed = (facts: ApplicationFacts) => withKnown(countedOf(facts), facts.subject)

export function checkMaterialsAct(step: ApplicationStep): AnyAct {
  return proceedingAct({
    ...shared(step),
    name: `${step.name}.check-materials`,
    label: '清点申请材料',
    basis: [licensingLaw(32, 1, 3)],
    fields: fieldsOf(step),
    propose: proposed,
    rule: (facts, { materials }, context) => counted(facts, materials, context),
  })
}

export function supplementAct(step: ApplicationStep): AnyAct {
  return proceedingAct({
    ...shared(step),
    name: `${step.name}.supplement`,
    label: '接收补正材料',
    basis: [licensingLaw(32, 1, 5)],
    fields: { ...fieldsOf(step), suppliedOn: dayField('补正日期') },
    propose: (facts, { today }) => ({ ...proposed(facts), suppliedOn: today }),
    rule: (facts, { materials, suppliedOn }, context) => {
      const { receivedOn } = applicationOf(facts)
      if (suppliedOn > context.today || suppliedOn < receivedOn)
        return refuse('day-wrong', '补正日期应在收到申请之后、今天之前。', licensingLaw(32, 1, 4), '请核对补正日期。')
      return { ...counted(facts, materials, context), on: suppliedOn }
    },
  })
}

function counted(facts: ApplicationFacts, materials: Material[], { actor }: Context) {
  const { asked, receivedOn } = applicationOf(facts)
  const missing = missingOf(materials, asked)
  const content = {
    ...appliedOn(facts),
    ...{ receivedOn, received: presentOf(materials, asked), missing: missing.map(({ name }) => name) },
    contact: contactOf(facts.agency, actor.name),
  }
  return {
    outcome: missing.length === 0 ? 'complete' : 'incomplete',
    attachments: filesOf(materials),
    documents: [{ form: 'licence-receipt', content }],
  }
}
