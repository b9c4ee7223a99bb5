/** The decision, as it was approved, and its service: 《行政许可法》第三十七条、第三十八条. */
import type { AnyAct } from '../acts/act.ts'
import type { Context } from '../acts/context.ts'
import { listOpinions } from '../approvals/approval.store.ts'
import type { ApprovalOpinion } from '../approvals/index.ts'
import type { Tx } from '../kernel/database.ts'
import { addDays } from '../kernel/day.ts'
import { licensingLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { mustBeHandlerUnder, mustNotBeHandlerUnder } from '../proceedings/index.ts'
import { loadProceeding, type ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { serviceAct } from '../service/service-act.ts'
import type { ApplicationFacts, ApplicationStep } from './application-step.ts'
import { loadDraft, mustBeReviewedIfMajor } from './approve-licence.ts'
import { heldFields, idOf, mustBeOfThisLicence } from './held-licence.ts'
import { insertLicenceEvent } from './licence.store.ts'
import type { LicenceEvent } from './licence.ts'

const basis = [licensingLaw(37), licensingLaw(38)]

export function mustNotHaveApproved(
  { opinions }: { opinions: ApprovalOpinion[] },
  { actor }: Context,
): Refusal | undefined {
  if (!opinions.some(({ personId }) => personId === actor.personId)) return undefined
  return refuse('same-person', '您已在本轮签署过意见，不得再签发。', basis, '请由另一名有权限的负责人办理。')
}

export function decideAct(step: ApplicationStep): AnyAct {
  const { name, key, noun } = step
  return proceedingAct({
    name: `${name}.decide`,
    label: `作出${noun}决定`,
    basis,
    by: ['agency-head'],
    ...{ key, noun, fields: heldFields(step) },
    load: async (tx: Tx, facts: ProceedingFacts) => ({
      ...(await loadDraft(step)(tx, facts)),
      opinions: await listOpinions(tx, facts.proceeding.id, name),
    }),
    must: [mustNotBeHandlerUnder(...basis), mustNotHaveApproved, mustBeReviewedIfMajor(step), ...step.must],
    propose: ({ held }) => idOf(held),
    rule: (facts, given, context) => {
      const { draft } = facts
      const elsewhere = mustBeOfThisLicence(facts, given)
      if (elsewhere) return elsewhere
      if (!draft) return refuse('no-draft', '还没有拟定决定。', basis, '请先拟稿。')
      const { form, content } = draft
      const isGranted = step.isGranted(draft)
      return {
        outcome: isGranted ? 'granted' : 'refused',
        change: isGranted ? eventOf(step, facts, context) : undefined,
        documents: [{ form, content }],
      }
    },
    store: async (tx, { change }) => {
      if (change) await insertLicenceEvent(tx, change)
    },
  })
}

/** What becomes of the licence held; nothing where it is only now applied for. The certificate itself is exchanged later. */
export function eventOf(
  { effect }: ApplicationStep,
  facts: ApplicationFacts,
  { newId, actor, now, today }: Context,
): LicenceEvent | undefined {
  const { held, proceeding } = facts
  if (!held || !effect) return undefined
  const { kind, termOf, particularsOf } = effect
  const validUntil = termOf(held, facts)
  const isLonger = held.validUntil !== null && validUntil !== held.validUntil
  return {
    ...{ id: newId(), agencyId: actor.agencyId, licenceId: held.id, kind, proceedingId: proceeding.id },
    ...{ number: held.number, effectiveOn: isLonger ? addDays(held.validUntil ?? today, 1) : today, validUntil },
    ...{ particulars: particularsOf(held, facts), recordedAt: now },
  }
}

const served = ({ key, noun }: ApplicationStep) => ({
  basis: [licensingLaw(38), licensingLaw(44)],
  ...{ key, noun },
  load: (tx: Tx, id: string) => loadProceeding(tx, id),
  must: [mustBeHandlerUnder(licensingLaw(44))],
})

export function serveGrantAct(step: ApplicationStep): AnyAct {
  const label = `送达准予${step.noun}决定书`
  return serviceAct({ ...served(step), name: `${step.name}.serve-grant`, label, form: step.forms.granted })
}

export function serveRefusalAct(step: ApplicationStep): AnyAct {
  const label = `送达不予${step.noun}决定书`
  return serviceAct({ ...served(step), name: `${step.name}.serve-refusal`, label, form: step.forms.refused })
}

export function deliverAct(step: ApplicationStep): AnyAct {
  const label = '颁发、送达许可证件'
  return serviceAct({ ...served(step), name: `${step.name}.deliver`, label, form: 'licence-certificate' })
}
