/** Surcharge decided for a stretch of days, with its working: 《行政处罚法》第七十二条第一款第（一）项. */
import { z } from 'zod'
import type { Context } from '../acts/context.ts'
import { dayField } from '../acts/field.ts'
import { insertOpinions } from '../approvals/approval.store.ts'
import { approvalAct } from '../approvals/index.ts'
import { partyOf, remediesOf, type SurchargeDecision } from '../documents/index.ts'
import { handlersOpinion, opinionField } from '../evidence/index.ts'
import { insertCharge } from '../execution/money.store.ts'
import { addDays, type Day } from '../kernel/day.ts'
import { fenToYuan } from '../kernel/money.ts'
import { citationInChinese, coercionLaw, penaltyLaw } from '../law/citation.ts'
import { isRefusal, type Refusal, refuse } from '../law/refusal.ts'
import { lastSaid, mustBeHandlerUnder, mustNotBeHandlerUnder } from '../proceedings/index.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { serviceAct } from '../service/service-act.ts'
import { withoutSurcharge } from './awaited.store.ts'
import { outstanding, surchargeOf } from './debt.rules.ts'
import { type Debt, type EnforcementFacts, loadEnforcement, loadOwing } from './debt.store.ts'
import { enforcementOf } from './enforcement.ts'
import { accountOf, decisionOnForm } from './on-form.ts'
import type { Surcharge } from './surcharge.ts'
import { pausesInChinese, workingOf } from './surcharge-on-form.ts'

const basis = [penaltyLaw(72, 1, 1), coercionLaw(45)]
const fields = { until: dayField('计算至', { description: '含当日' }), opinion: opinionField }
const Asked = z.object({ until: fields.until })

/** From the day after the last decision of this kind, whatever was decided then. */
function sinceOf({ decided }: Pick<Debt, 'decided'>): Day | undefined {
  const last = decided.at(-1)
  return last && addDays(last.until, 1)
}

export const proposeSurcharge = {
  ...proceedingAct({
    name: 'surcharge.propose',
    label: '提请加处罚款',
    ...{ basis, by: ['officer'], ...enforcementOf, fields },
    load: loadOwing,
    must: [mustBeHandlerUnder(...basis)],
    propose: ({ debt }, context) => {
      const found = toBeDecided(debt, context.today, context)
      if (isRefusal(found)) return { until: context.today }
      const { days, amountFen } = found
      const opinion = `自${found.from}至${found.until}计算${days}日，加处罚款${fenToYuan(amountFen)}元，建议依法加处。`
      return { until: context.today, opinion }
    },
    rule: (facts, { until, opinion }, context) => {
      const found = toBeDecided(facts.debt, until, context)
      if (isRefusal(found)) return found
      return { given: handlersOpinion({ proceeding: facts.proceeding, kind: 'surcharge' }, opinion, context) }
    },
    store: (tx, { given }) => insertOpinions(tx, [given]),
  }),
  awaited: withoutSurcharge,
}

/** What has not been decided yet, up to that day; refused where that is nothing. */
function toBeDecided(debt: Debt, until: Day, { today, law }: Context): Surcharge | Refusal {
  const since = sinceOf(debt)
  const found = surchargeOf(debt, { until, since }, law)
  if (until > today || !found || until < found.from)
    return refuse('day-wrong', '计算的截止日应在逾期以后、今天以前（含今天）。', basis, '请核对日期。')
  if (found.amountFen > 0) return found
  const why = found.totalFen === found.capFen ? '加处罚款已达到罚款数额' : '这段期间不计算加处罚款'
  return refuse('nothing-to-add', `${why}，没有可以加处的数额。`, basis, '请核对不计算的期间，或者直接催告。')
}

const shared = {
  ...{ basis, kind: 'surcharge', ...enforcementOf, load: loadEnforcement },
  mustNotHandle: mustNotBeHandlerUnder(...basis),
  outcomes: ['agreed' as const, 'returned' as const],
}

export const examineSurcharge = approvalAct<EnforcementFacts>({
  ...shared,
  name: 'surcharge.examine',
  label: '审核加处罚款',
  ...{ by: 'section-head', level: 'examiner' },
})

/** Counted again at the moment of deciding: a payment recorded since the proposal counts. */
export const approveSurcharge = approvalAct<EnforcementFacts>({
  ...shared,
  name: 'surcharge.approve',
  label: '决定加处罚款',
  ...{ by: 'agency-head', level: 'approver' },
  documents: (facts, _given, context) => {
    const found = toBeDecided(facts.debt, askedUntil(facts), context)
    return isRefusal(found) ? [] : [{ form: 'surcharge-decision', content: content(facts, found, context) }]
  },
  effects: (facts, given, context) => {
    const found = toBeDecided(facts.debt, askedUntil(facts), context)
    return given.outcome === 'agreed' && isRefusal(found) ? found : {}
  },
})

function askedUntil({ records }: Pick<EnforcementFacts, 'records'>): Day {
  const asked = lastSaid(records, 'surcharge.propose', Asked)
  if (!asked) throw new RangeError('没有加处罚款的提请')
  return asked.until
}

function content(facts: EnforcementFacts, found: Surcharge, context: Context): SurchargeDecision {
  const { agency, subject, debt } = facts
  const { from, until, days, dailyPercent, amountFen } = found
  return {
    agencyName: agency.name,
    party: partyOf(subject),
    priorDocument: decisionOnForm(debt.decision),
    fineFen: debt.decision?.fineFen ?? 0,
    unpaidFen: outstanding(debt, context.today).fineFen,
    dueOn: addDays(found.from, -1),
    ...{ from, until, days, surchargePercent: dailyPercent, surchargeFen: amountFen },
    pause: pausesInChinese(found),
    working: workingOf(found),
    basis: basis.map(citationInChinese).join('、'),
    account: accountOf(agency),
    remedies: remediesOf(agency, context),
  }
}

/** What is not served obliges nobody: it is owed from now on. */
export const serveSurcharge = serviceAct<EnforcementFacts>({
  name: 'surcharge.serve',
  label: '送达加处罚款决定书',
  basis: [penaltyLaw(61)],
  ...{ ...enforcementOf, form: 'surcharge-decision', load: loadEnforcement },
  must: [mustBeHandlerUnder(...basis)],
  outcome: ({ debt }) => (debt.decided.length > 1 ? 'further' : 'first'),
  effects: ({ debt, proceeding }, _how, { newId, actor }) => {
    const served = debt.decided.at(-1)
    if (!served) return {}
    const of = { id: newId(), agencyId: actor.agencyId, caseId: debt.caseId, proceedingId: proceeding.id }
    const amount = { kind: 'surcharge' as const, amountFen: served.surchargeFen, number: served.number }
    return { charge: { ...of, ...amount, decidedOn: served.issuedOn }, startsOn: { 'X-04': addDays(served.from, -1) } }
  },
  store: async (tx, { charge }) => {
    if (charge) await insertCharge(tx, charge as Parameters<typeof insertCharge>[1])
  },
})
