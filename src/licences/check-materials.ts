/** The materials are counted one by one, on the spot and again when they are supplemented: 《行政许可法》第三十二条. */
import type { AnyAct } from '../acts/act.ts'
import type { Context } from '../acts/context.ts'
import { dayField } from '../acts/field.ts'
import { licensingLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { mustBeHandlerUnder } from '../proceedings/index.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import {
  applicationOf,
  appliedOn,
  contactOf,
  countedOf,
  type Material,
  materialsField,
  missingOf,
  particularsFieldOf,
} from './application.ts'
import { type ApplicationFacts, type ApplicationStep, loadApplication } from './application-step.ts'

const shared = ({ key, noun }: ApplicationStep) => ({
  ...{ key, noun, by: ['officer' as const] },
  load: loadApplication,
  must: [mustBeHandlerUnder(licensingLaw(32))],
})
const fieldsOf = (step: ApplicationStep) => ({ materials: materialsField, particulars: particularsFieldOf(step) })

/** What the register knows of the applicant is not typed again. */
function proposed(facts: ApplicationFacts) {
  const { materials, particulars } = countedOf(facts)
  const { representative, address } = facts.subject
  const known = (label: string): string => {
    if (label.includes('负责人')) return representative ?? ''
    return /地址|场所/.test(label) ? (address ?? '') : ''
  }
  return {
    materials,
    particulars: particulars.map((one) => ({ ...one, value: one.value || known(one.label) })),
  }
}

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
  const isRequired = (name: string) => asked.some((one) => one.name === name && one.required)
  const received = materials
    .filter(({ state }) => state === 'present')
    .map(({ name, note = null }) => ({ name, required: isRequired(name), note }))
  const attachments = materials.flatMap(({ file }) =>
    file === undefined ? [] : [{ sha256: file, sizeBytes: 0, role: 'application-material' }],
  )
  const content = {
    ...appliedOn(facts),
    ...{ receivedOn, received, missing: missing.map(({ name }) => name) },
    contact: contactOf(facts.agency, actor.name),
  }
  return {
    outcome: missing.length === 0 ? 'complete' : 'incomplete',
    attachments,
    documents: [{ form: 'licence-receipt', content }],
  }
}
