/** The materials are counted one by one, on the spot and again when they are supplemented: 《行政许可法》第三十二条. */
import type { Context } from '../acts/context.ts'
import { dayField } from '../acts/field.ts'
import { licensingLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { mustBeHandlerUnder } from '../proceedings/index.ts'
import type { ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import {
  applicationOf,
  appliedOn,
  Counted,
  contactOf,
  countedOf,
  type Material,
  missingOf,
  withKinds,
} from './application.ts'
import type { LicenceKind } from './licence-kind.ts'

type Facts = ProceedingFacts & { kinds: LicenceKind[] }

const shared = {
  by: ['officer' as const],
  ...{ key: 'licenceId', noun: '许可' },
  load: withKinds,
  must: [mustBeHandlerUnder(licensingLaw(32))],
}

/** What the register knows of the applicant is not typed again. */
function proposed(facts: Facts) {
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

export const checkMaterials = proceedingAct({
  ...shared,
  name: 'licence.check-materials',
  label: '清点申请材料',
  basis: [licensingLaw(32, 1, 3)],
  fields: Counted.shape,
  propose: proposed,
  rule: (facts, { materials }, context) => counted(facts, materials, context),
})

export const supplementMaterials = proceedingAct({
  ...shared,
  name: 'licence.supplement',
  label: '接收补正材料',
  basis: [licensingLaw(32, 1, 5)],
  fields: { ...Counted.shape, suppliedOn: dayField('补正日期') },
  propose: (facts, { today }) => ({ ...proposed(facts), suppliedOn: today }),
  rule: (facts, { materials, suppliedOn }, context) => {
    const { receivedOn } = applicationOf(facts)
    if (suppliedOn > context.today || suppliedOn < receivedOn)
      return refuse('day-wrong', '补正日期应在收到申请之后、今天之前。', licensingLaw(32, 1, 4), '请核对补正日期。')
    return { ...counted(facts, materials, context), on: suppliedOn }
  },
})

function counted(facts: Facts, materials: Material[], { actor }: Context) {
  const { kind, receivedOn } = applicationOf(facts)
  const missing = missingOf(materials, kind)
  const isRequired = (name: string) => kind.content.materials.some((one) => one.name === name && one.required)
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
