/** Execution is suspended and taken up again: 《行政强制法》第三十九条. */
import type { Context } from '../acts/context.ts'
import { choiceField, longTextField } from '../acts/field.ts'
import { type EnforcementSuspension, partyOf } from '../documents/index.ts'
import { type Citation, citationInChinese, coercionLaw } from '../law/citation.ts'
import { mustBeHandlerUnder, mustNotBeHandlerUnder } from '../proceedings/index.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { serviceAct } from '../service/service-act.ts'
import { type EnforcementFacts, loadEnforcement, loadOwing } from './debt.store.ts'
import { enforcementOf, type SuspensionGround, suspensionGrounds } from './enforcement.ts'
import { decisionOnForm } from './on-form.ts'

const basis = [coercionLaw(39, 1)]

const fields = {
  ground: choiceField('中止的情形', suspensionGrounds),
  detail: longTextField('具体情况', { max: 2000 }),
}

export const decidingFields = {
  outcome: choiceField('结论', { agreed: '同意', returned: '不同意' }),
  opinion: longTextField('意见', { max: 2000 }),
}

export const proposeStandstill = proceedingAct({
  name: 'standstill.propose',
  label: '提请中止执行',
  ...{ basis, by: ['officer'], ...enforcementOf, fields },
  must: [mustBeHandlerUnder(...basis)],
  rule: () => ({}),
})

export const decideStandstill = proceedingAct({
  name: 'standstill.decide',
  label: '决定中止执行',
  ...{ basis, by: ['agency-head'], ...enforcementOf, fields: decidingFields, load: loadOwing },
  must: [mustNotBeHandlerUnder(...basis)],
  propose: () => ({ outcome: 'agreed' as const, opinion: '同意。' }),
  rule: (facts, { outcome }, context) => {
    if (outcome === 'returned') return { outcome, documents: [] }
    const asked = facts.records.findLast(({ act }) => act === 'standstill.propose')?.said ?? {}
    const ground = asked.ground as SuspensionGround
    const item = Object.keys(suspensionGrounds).indexOf(ground) + 1
    const turned = {
      turn: 'suspended' as const,
      reason: `${suspensionGrounds[ground]}：${String(asked.detail)}`,
      basis: coercionLaw(39, 1, item),
    }
    return { outcome, documents: [{ form: 'enforcement-suspension', content: turnContent(facts, turned, context) }] }
  },
})

type Turned = { turn: EnforcementSuspension['turn']; reason: string; basis: Citation }

export function turnContent(
  { agency, subject, debt }: Pick<EnforcementFacts, 'agency' | 'subject' | 'debt'>,
  { turn, reason, basis: cited }: Turned,
  { today }: Pick<Context, 'today'>,
): EnforcementSuspension {
  return {
    agencyName: agency.name,
    ...{ turn, party: partyOf(subject), priorDocument: decisionOnForm(debt.decision), from: today },
    ...{ reason, basis: citationInChinese(cited) },
  }
}

export const serveStandstill = serviceAct<EnforcementFacts>({
  name: 'standstill.serve',
  label: '送达中止执行通知书',
  basis,
  ...{ ...enforcementOf, form: 'enforcement-suspension', load: loadEnforcement },
  must: [mustBeHandlerUnder(...basis)],
})

/** 第三十九条第二款: as soon as what held it up is gone. */
export const endStandstill = proceedingAct({
  name: 'standstill.end',
  label: '恢复执行',
  basis: [coercionLaw(39, 2)],
  ...{ by: ['agency-head'], ...enforcementOf, load: loadOwing },
  fields: { reason: longTextField('中止的情形消失的情况', { max: 2000 }) },
  must: [mustNotBeHandlerUnder(coercionLaw(39, 2))],
  rule: (facts, { reason }, context) => {
    const turned = { turn: 'resumed' as const, reason, basis: coercionLaw(39, 2) }
    return { documents: [{ form: 'enforcement-suspension', content: turnContent(facts, turned, context) }] }
  },
})

export const serveResumption = serviceAct<EnforcementFacts>({
  name: 'standstill.serve-end',
  label: '送达恢复执行通知书',
  basis: [coercionLaw(39, 2)],
  ...{ ...enforcementOf, form: 'enforcement-suspension', load: loadEnforcement },
  must: [mustBeHandlerUnder(coercionLaw(39, 2))],
})
