/** Accepted because all is there; or accepted by law, because what was missing was not told in time: 第三十二条. */
import type { AnyAct } from '../acts/act.ts'
import type { Context } from '../acts/context.ts'
import { affirmedField } from '../acts/field.ts'
import { lengthOf } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import { licensingLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { contactOf, missingOf, mustBeHandlerUnder } from '../proceedings/index.ts'
import { loadProceeding } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { serviceAct } from '../service/service-act.ts'
import { applicationOf, appliedOn, countedOf } from './application.ts'
import { type ApplicationFacts, type ApplicationStep, loadApplication } from './application-step.ts'
import { mustBeAcceptedByLaw, mustNotBeAcceptedByLaw } from './licence.rules.ts'

const shared = ({ key, noun }: ApplicationStep) => ({ key, noun, by: ['officer' as const], load: loadApplication })

export function acceptAct(step: ApplicationStep): AnyAct {
  return proceedingAct({
    ...shared(step),
    name: `${step.name}.accept`,
    label: '受理申请',
    basis: [licensingLaw(32, 1, 5)],
    fields: { inPowers: affirmedField('属于本机关职权范围', '应当确认属于本机关职权范围') },
    must: [mustBeHandlerUnder(licensingLaw(32)), mustNotBeAcceptedByLaw],
    rule: (facts, _given, context) => {
      const missing = missingOf(countedOf(facts).materials, applicationOf(facts).asked)
      if (missing.length > 0) {
        const names = missing.map(({ name }) => name).join('、')
        return refuse(
          'materials-missing',
          `必须的材料还没有收齐：${names}。`,
          licensingLaw(32, 1, 4),
          '请一次告知补正。',
        )
      }
      return accepted(step, facts, { on: context.today, deemed: false, context })
    },
  })
}

export function acceptByLawAct(step: ApplicationStep): AnyAct {
  return proceedingAct({
    ...shared(step),
    name: `${step.name}.accept-deemed`,
    label: '逾期未告知，视为受理',
    basis: [licensingLaw(32, 1, 4)],
    fields: {},
    must: [mustBeHandlerUnder(licensingLaw(32)), mustBeAcceptedByLaw],
    rule: (facts, _given, context) => {
      const since = facts.deadlines.findLast(({ rowId }) => rowId === 'L-01')?.startsOn ?? context.today
      return accepted(step, facts, { on: since, deemed: true, context })
    },
  })
}

type How = { on: Day; deemed: boolean; context: Context }

/** Counted from that day, within the limit that this kind of licence has; a renewal must be decided before the licence ends. */
function accepted(step: ApplicationStep, facts: ApplicationFacts, { on, deemed, context }: How) {
  const limit = step.limitOf(applicationOf(facts).kind)
  const content = {
    ...appliedOn(facts),
    ...{ acceptedOn: on, deemed },
    decisionDays: limit === undefined ? null : lengthOf(context.law, limit, on),
    decideBy: limit === undefined ? (facts.held?.validUntil ?? null) : null,
    contact: contactOf(facts.agency, context.actor.name),
  }
  return {
    ...(limit === undefined ? {} : { outcome: limit }),
    on,
    documents: [{ form: 'licence-acceptance', content }],
  }
}

export function serveAcceptanceAct({ name, key, noun }: ApplicationStep): AnyAct {
  return serviceAct({
    name: `${name}.serve-acceptance`,
    label: '送达受理通知书',
    basis: [licensingLaw(32, 2)],
    ...{ key, noun, form: 'licence-acceptance' },
    load: (tx: Tx, id) => loadProceeding(tx, id),
    must: [mustBeHandlerUnder(licensingLaw(32))],
  })
}
