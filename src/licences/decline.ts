/** Not accepted: not needed, not ours, or still incomplete after the one notice. In writing, with reasons and remedies: 第三十二条. */
import type { AnyAct } from '../acts/act.ts'
import type { Context } from '../acts/context.ts'
import { choiceField, longTextField, textField } from '../acts/field.ts'
import { remediesOf } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { licensingLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { missingOf, mustBeHandlerUnder } from '../proceedings/index.ts'
import { loadProceeding } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { serviceAct } from '../service/service-act.ts'
import { applicationOf, appliedOn, countedOf } from './application.ts'
import { type ApplicationFacts, type ApplicationStep, loadApplication } from './application-step.ts'
import { heldFields, idOf, mustBeOfThisLicence } from './held-licence.ts'
import { isAcceptedByLaw, mustNotBeAcceptedByLaw } from './licence.rules.ts'

const basis = [licensingLaw(32)]
const grounds = {
  'not-needed': '依法不需要取得行政许可',
  'not-ours': '依法不属于本机关职权范围',
  incomplete: '经告知补正，材料仍不齐全或者不符合法定形式',
} as const

export function declineAct(step: ApplicationStep): AnyAct {
  const { name, key, noun } = step
  return proceedingAct({
    name: `${name}.decline`,
    label: '不予受理',
    basis,
    by: ['officer'],
    ...{ key, noun },
    fields: {
      ...heldFields(step),
      ground: choiceField('不予受理的情形', grounds),
      reason: longTextField('理由', { max: 2000 }),
      otherOrgan: textField('有权机关', { description: '不属于本机关职权的，告知向谁申请' }).optional(),
    },
    load: loadApplication,
    must: [mustBeHandlerUnder(...basis)],
    propose: ({ held }) => idOf(held),
    rule: (facts, { ground, reason, otherOrgan = null, ...given }, context) => {
      const elsewhere = mustBeOfThisLicence(facts, given)
      if (elsewhere) return elsewhere
      const unfit = mustBeDeclinable(
        facts,
        { ground, otherOrgan, isTold: context.lives[name] === 'supplementing' },
        context,
      )
      if (unfit) return unfit
      const { receivedOn } = applicationOf(facts)
      const remedies = remediesOf(facts.agency, context)
      const content = { ...appliedOn(facts), receivedOn, ground, reason, otherOrgan, remedies }
      return { documents: [{ form: 'licence-non-acceptance', content }] }
    },
  })
}

type Declined = { ground: keyof typeof grounds; otherOrgan: string | null; isTold: boolean }

function mustBeDeclinable(
  facts: ApplicationFacts,
  { ground, otherOrgan, isTold }: Declined,
  context: Context,
): Refusal | undefined {
  const missing = missingOf(countedOf(facts).materials, applicationOf(facts).asked)
  if (ground === 'incomplete' && isAcceptedByLaw(facts.deadlines, context.today))
    return mustNotBeAcceptedByLaw(facts, context) ?? refuse('accepted-by-law', '已视为受理。', basis)
  if (ground === 'incomplete' && (!isTold || missing.length === 0))
    return refuse(
      'not-told-once',
      '以材料不齐为由不予受理的，应当先一次告知补正，而申请人仍未补正。',
      licensingLaw(32, 1, 4),
      '请先制作并送达补正通知书。',
    )
  if (ground === 'not-ours' && otherOrgan === null)
    return refuse('organ-missing', '应当告知申请人向哪个行政机关申请。', licensingLaw(32, 1, 2), '请填写有权机关。')
  return undefined
}

export function serveNonAcceptanceAct({ name, key, noun }: ApplicationStep): AnyAct {
  return serviceAct({
    name: `${name}.serve-decline`,
    label: '送达不予受理通知书',
    basis,
    ...{ key, noun, form: 'licence-non-acceptance' },
    load: (tx: Tx, id) => loadProceeding(tx, id),
    must: [mustBeHandlerUnder(...basis)],
  })
}

export function withdrawApplicationAct(step: ApplicationStep): AnyAct {
  const { name, key, noun } = step
  return proceedingAct({
    name: `${name}.withdraw-application`,
    label: '申请人撤回申请',
    basis: [licensingLaw(29)],
    by: ['officer'],
    ...{ key, noun },
    fields: { ...heldFields(step), statement: longTextField('撤回的书面意思表示', { max: 1000 }) },
    load: loadApplication,
    must: [mustBeHandlerUnder(licensingLaw(29))],
    propose: ({ held }) => idOf(held),
    rule: (facts, given) => mustBeOfThisLicence(facts, given) ?? {},
  })
}
