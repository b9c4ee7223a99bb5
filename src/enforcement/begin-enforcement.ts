/** A fine is overdue: the party is reminded, and whatever may follow begins. 《行政处罚法》第七十二条. */
import type { Context } from '../acts/context.ts'
import { idField } from '../acts/field.ts'
import { loadCase } from '../cases/case.store.ts'
import { type CaseFacts, mustBeHandler } from '../cases/index.ts'
import { type PaymentReminder, partyOf } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { coercionLaw, penaltyLaw } from '../law/citation.ts'
import { isRefusal, type Refusal, refuse } from '../law/refusal.ts'
import { threshold } from '../law/thresholds.ts'
import { mustBeHandlerUnder } from '../proceedings/index.ts'
import { openingAct } from '../proceedings/opening-act.ts'
import { serviceAct } from '../service/service-act.ts'
import { windowStart } from './court-window.rules.ts'
import { fineDueOn, mustBeOverdue, outstanding, overdueSince } from './debt.rules.ts'
import { type Debt, loadDebt, loadEnforcement } from './debt.store.ts'
import { enforcementOf } from './enforcement.ts'
import { accountOf, contactOf, decisionOnForm } from './on-form.ts'

type Facts = CaseFacts & { debt: Debt }

export const beginEnforcement = openingAct({
  name: 'enforcement.begin',
  label: '催缴罚款',
  basis: [penaltyLaw(67, 3), penaltyLaw(72, 1)],
  by: ['officer'],
  procedure: 'enforcement',
  key: enforcementOf.key,
  fields: { caseId: idField('案件') },
  load: async (tx: Tx, { caseId }: { caseId?: string }) => ({
    ...(await loadCase(tx, String(caseId))),
    debt: await loadDebt(tx, String(caseId)),
  }),
  must: [mustBeHandler, mustNotHaveBegun, mustBeOverdue],
  rule: (facts, { caseId }, context) => {
    const { openCase, subject, handlers, debt } = facts
    const opened = {
      title: `强制执行：${openCase.title}`,
      ...{ subjectId: subject.id, caseId },
      handlers: handlers.map(({ personId }) => personId),
    }
    const documents = [{ form: 'payment-reminder', content: reminderContent(facts, context) }]
    return { opened, documents, startsOn: { 'X-06': windowStartKnown(debt, context) } }
  },
})

function mustNotHaveBegun({ debt }: Facts): Refusal | undefined {
  if (!debt.begun) return undefined
  const instead = '请在案件页面的「相关程序」中继续办理。'
  return refuse('enforcement-begun', '本案的强制执行程序已经开始。', penaltyLaw(72, 1), instead)
}

/** From when the court could be asked as things stand; counted again when the demand is drawn up. */
export function windowStartKnown(debt: Debt, { today }: Pick<Context, 'today'>) {
  const start = windowStart({ ...debt, deferredUntil: deferredUntil(debt) })
  return isRefusal(start) ? today : start
}

export function deferredUntil({ money }: Debt) {
  return money.plans.flatMap(({ parts }) => parts.flatMap(({ dueOn }) => dueOn ?? []))
}

function reminderContent({ agency, subject, handlers, debt }: Facts, { today, law }: Context): PaymentReminder {
  const clock = debt.clocks.findLast(({ subjectId, rowId }) => subjectId === debt.caseId && rowId === 'X-01')
  return {
    agencyName: agency.name,
    party: partyOf(subject),
    priorDocument: decisionOnForm(debt.decision),
    servedOn: clock?.startsOn ?? today,
    dueOn: overdueSince(debt, today) ?? fineDueOn(debt, law) ?? today,
    fineFen: debt.decision?.fineFen ?? 0,
    unpaidFen: outstanding(debt, today).fineFen,
    surchargePercent: threshold(law, 'surcharge.daily-percent', today).value,
    account: accountOf(agency),
    contact: contactOf(agency, handlers),
  }
}

export const serveReminder = serviceAct({
  name: 'reminder.serve',
  label: '送达催缴通知书',
  basis: [penaltyLaw(61)],
  ...{ ...enforcementOf, form: 'payment-reminder', load: loadEnforcement },
  must: [mustBeHandlerUnder(coercionLaw(54))],
})
