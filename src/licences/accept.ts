/** Accepted because all is there; or accepted by law, because what was missing was not told in time: 第三十二条. */
import { z } from 'zod'
import type { Context } from '../acts/context.ts'
import { lengthOf } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import { licensingLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { mustBeHandlerUnder } from '../proceedings/index.ts'
import { loadProceeding, type ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { serviceAct } from '../service/service-act.ts'
import { applicationOf, appliedOn, contactOf, countedOf, missingOf, withKindsAndClocks } from './application.ts'
import { mustBeAcceptedByLaw, mustNotBeAcceptedByLaw } from './licence.rules.ts'
import type { LicenceKind } from './licence-kind.ts'

const shared = {
  by: ['officer' as const],
  ...{ key: 'licenceId', noun: '许可' },
  load: withKindsAndClocks,
}

const confirmed = { inPowers: z.literal(true, '应当确认属于本机关职权范围').meta({ title: '属于本机关职权范围' }) }

export const acceptApplication = proceedingAct({
  ...shared,
  name: 'licence.accept',
  label: '受理申请',
  basis: [licensingLaw(32, 1, 5)],
  fields: confirmed,
  must: [mustBeHandlerUnder(licensingLaw(32)), mustNotBeAcceptedByLaw],
  rule: (facts, _given, context) => {
    const { kind } = applicationOf(facts)
    const missing = missingOf(countedOf(facts).materials, kind)
    if (missing.length > 0) {
      const names = missing.map(({ name }) => name).join('、')
      return refuse('materials-missing', `必须的材料还没有收齐：${names}。`, licensingLaw(32, 1, 4), '请一次告知补正。')
    }
    return accepted(facts, { on: context.today, deemed: false }, context)
  },
})

export const acceptByLaw = proceedingAct({
  ...shared,
  name: 'licence.accept-deemed',
  label: '逾期未告知，视为受理',
  basis: [licensingLaw(32, 1, 4)],
  fields: {},
  must: [mustBeHandlerUnder(licensingLaw(32)), mustBeAcceptedByLaw],
  rule: (facts, _given, context) => {
    const since = facts.deadlines.findLast(({ rowId }) => rowId === 'L-01')?.startsOn ?? context.today
    return accepted(facts, { on: since, deemed: true }, context)
  },
})

type Facts = ProceedingFacts & { kinds: LicenceKind[] }

/** Counted from that day, within the limit that this kind of licence has. */
function accepted(facts: Facts, { on, deemed }: { on: Day; deemed: boolean }, { law, actor }: Context) {
  const { kind } = applicationOf(facts)
  const outcome = kind.content.decisionDeadline
  const content = {
    ...appliedOn(facts),
    ...{ acceptedOn: on, deemed, decisionDays: lengthOf(law, outcome, on) },
    contact: contactOf(facts.agency, actor.name),
  }
  return { outcome, on, documents: [{ form: 'licence-acceptance', content }] }
}

export const serveAcceptance = serviceAct({
  name: 'licence.serve-acceptance',
  label: '送达受理通知书',
  basis: [licensingLaw(32, 2)],
  ...{ key: 'licenceId', noun: '许可', form: 'licence-acceptance' },
  load: (tx: Tx, id) => loadProceeding(tx, id),
  must: [mustBeHandlerUnder(licensingLaw(32))],
})
