/** The demand (催告) before the court is asked, and the party's word on it: 《行政强制法》第三十五条、第三十六条、第五十四条. */

import { z } from 'zod'
import type { Context } from '../acts/context.ts'
import { dayField, longTextField } from '../acts/field.ts'
import { type DefenceRecord, type EnforcementDemand, lengthOf, officersOf, partyOf } from '../documents/index.ts'
import { type Day, instant, startOf } from '../kernel/day.ts'
import { coercionLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { mustBeHandlerUnder } from '../proceedings/index.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { serviceAct } from '../service/service-act.ts'
import { beyondRemedies, nobody } from './awaited.store.ts'
import { deferredUntil, windowStartKnown } from './begin-enforcement.ts'
import { mustBeBeyondRemedies } from './court-window.rules.ts'
import { mustOwe, outstanding } from './debt.rules.ts'
import { type EnforcementFacts, loadEnforcement, loadOwing } from './debt.store.ts'
import { enforcementOf } from './enforcement.ts'
import { accountOf, contactOf, decisionOnForm } from './on-form.ts'

const hour = 3_600_000

export const drawDemand = {
  ...proceedingAct({
    name: 'demand.draw',
    label: '制作催告书',
    basis: [coercionLaw(35), coercionLaw(54)],
    by: ['officer'],
    ...enforcementOf,
    fields: { duty: longTextField('应当履行的其他义务', { max: 2000, description: '没有的不填' }).optional() },
    load: loadOwing,
    must: [mustBeHandlerUnder(coercionLaw(54)), mustOwe, mustBeDemandable],
    rule: (facts, { duty }, context) => ({
      documents: [{ form: 'enforcement-demand', content: demandContent(facts, duty ?? null, context) }],
      startsOn: { 'X-06': windowStartKnown(facts.debt, context) },
    }),
  }),
  awaited: beyondRemedies,
}

function mustBeDemandable({ debt }: Pick<EnforcementFacts, 'debt'>, { today }: Context): Refusal | undefined {
  return mustBeBeyondRemedies({ ...debt, deferredUntil: deferredUntil(debt) }, today)
}

function demandContent(facts: EnforcementFacts, duty: string | null, { today, law }: Context): EnforcementDemand {
  const { agency, subject, handlers, debt } = facts
  const { fineFen, surchargeFen } = outstanding(debt, today)
  const clock = debt.clocks.findLast(({ subjectId, rowId }) => subjectId === debt.caseId && rowId === 'X-01')
  return {
    agencyName: agency.name,
    party: partyOf(subject),
    priorDocument: decisionOnForm(debt.decision),
    servedOn: clock?.startsOn ?? today,
    ...{ duty, fineFen, surchargeFen },
    surchargeUntil: debt.decided.at(-1)?.until ?? null,
    period: { days: lengthOf(law, 'X-05', today), counted: 'working-days' },
    account: accountOf(agency),
    contact: contactOf(agency, handlers),
  }
}

export const serveDemand = serviceAct({
  name: 'demand.serve',
  label: '送达催告书',
  basis: [coercionLaw(54)],
  ...{ ...enforcementOf, form: 'enforcement-demand', load: loadEnforcement },
  must: [mustBeHandlerUnder(coercionLaw(54))],
})

const answerFields = {
  content: longTextField('当事人的陈述、申辩', { max: 4000 }),
  receivedOn: dayField('收到日期'),
  recheck: longTextField('复核意见', { max: 4000 }),
  accepted: z.boolean().default(false).meta({ title: '事实、理由或者证据成立，予以采纳（撤回催告）' }),
}
export const Answered = z.object(answerFields)

/** 第三十六条: recorded, checked again, and adopted where it holds. */
export const answerDemand = {
  ...proceedingAct({
    name: 'demand.answer',
    label: '记录、复核陈述申辩',
    basis: [coercionLaw(36)],
    by: ['officer'],
    ...enforcementOf,
    fields: answerFields,
    load: loadOwing,
    must: [mustBeHandlerUnder(coercionLaw(36))],
    propose: (_facts, { today }) => ({ receivedOn: today, accepted: false }),
    rule: (facts, given, context) => {
      const { receivedOn, accepted } = given
      const demandedOn = facts.own.findLast(({ rowId }) => rowId === 'X-05')?.startsOn ?? context.today
      if (receivedOn > context.today || receivedOn < demandedOn)
        return refuse('day-wrong', '收到日期应在催告书送达以后、今天以前（含今天）。', coercionLaw(36), '请核对日期。')
      const documents = [{ form: 'defence-record', content: recordContent(facts, given, context) }]
      return { outcome: accepted ? 'accepted' : 'not-accepted', on: receivedOn, documents }
    },
  }),
  awaited: nobody,
}

type Given = z.infer<typeof Answered>

function recordContent(facts: EnforcementFacts, given: Given, { actor }: Context): DefenceRecord {
  const { agency, title, handlers, subject } = facts
  const on = given.receivedOn as Day
  const at = (hours: number) => instant(Date.parse(startOf(on)) + hours * hour)
  const { representativePost: post, address, postcode } = subject
  const name = subject.representative ?? subject.name
  return {
    agencyName: agency.name,
    caseName: title,
    noticeNumber: null,
    ...{ startedAt: at(10), endedAt: at(11), place: agency.name, recorder: actor.name, materials: [] },
    person: { name, post, workplace: subject.name, address, postcode, gender: null, telephone: null },
    officers: officersOf(handlers, on, agency.areaCode),
    statement: `收到催告书后的陈述、申辩。${given.content}`,
    reply: given.recheck,
    signature: { manner: 'signed', name, on },
  }
}
