/** After the fine: whether what was ordered has been corrected. Refused, the daily penalty begins here. */
import type { Context } from '../acts/context.ts'
import { idField, longTextField } from '../acts/field.ts'
import { loadCase } from '../cases/case.store.ts'
import { mustBeHandler } from '../cases/index.ts'
import { inspectedUnitOf, officersOf, type RecheckOpinion } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { workSafetyLaw } from '../law/citation.ts'
import type { Refusal } from '../law/refusal.ts'
import { mustBeCertified, type Officer } from '../officers/index.ts'
import { listOfficers } from '../officers/officer.store.ts'
import type { Agency } from '../organisation/index.ts'
import { mustBeHandlerUnder } from '../proceedings/index.ts'
import { openingAct } from '../proceedings/opening-act.ts'
import type { ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import type { Subject } from '../subjects/index.ts'
import { type Grounds, mustHaveBeenFinedAndOrdered, mustProveRefusal, type Order } from './daily-penalty.rules.ts'
import { loadGrounds, withDaily } from './daily-penalty.store.ts'
import { type Rechecked, recheckFields } from './daily-penalty.ts'

const basis = [workSafetyLaw(112)]

export const recheckCorrection = openingAct({
  name: 'daily-penalty.recheck',
  label: '罚款后复查改正情况',
  basis,
  by: ['officer'],
  ...{ procedure: 'daily-penalty', key: 'dailyPenaltyId', fields: { caseId: idField('案件'), ...recheckFields } },
  load: async (tx: Tx, { caseId, officers = [] }: { caseId?: string; officers?: string[] }) => {
    const facts = await loadCase(tx, String(caseId))
    const { inspectionId } = facts.openCase
    const grounds = await loadGrounds(tx, { caseId: String(caseId), inspectionId })
    return { ...facts, ...grounds, people: await listOfficers(tx, officers) }
  },
  must: [mustBeHandler, mustHaveBeenFinedAndOrdered],
  propose: ({ order, handlers }, { today }) => proposedRecheck(order, handlers, today),
  rule: (facts, { caseId, ...given }, context) => {
    const wrong = mustBeSound(facts, given, context)
    if (wrong) return wrong
    const { openCase, subject, handlers } = facts
    const opened = {
      ...{ title: `${openCase.title}按日连续处罚`, subjectId: subject.id, caseId },
      handlers: handlers.map(({ personId }) => personId),
    }
    return { ...rechecked(facts, given), opened }
  },
})

export const recheckAgain = proceedingAct({
  name: 'daily-penalty.recheck-again',
  label: '再次复查改正情况',
  basis,
  by: ['officer'],
  ...{ key: 'dailyPenaltyId', noun: '按日连续处罚', fields: recheckFields },
  load: async (tx: Tx, facts: ProceedingFacts, { officers = [] }: { officers?: string[] }) => ({
    ...(await withDaily(tx, facts)),
    people: await listOfficers(tx, officers),
  }),
  must: [mustBeHandlerUnder(...basis)],
  propose: ({ order, handlers }, { today }) => proposedRecheck(order, handlers, today),
  rule: (facts, given, context) => mustBeSound(facts, given, context) ?? rechecked(facts, given),
})

export const dropDailyPenalty = proceedingAct({
  name: 'daily-penalty.drop',
  label: '不再按日连续处罚',
  basis,
  by: ['officer'],
  ...{ key: 'dailyPenaltyId', noun: '按日连续处罚' },
  fields: { reason: longTextField('理由', { max: 2000 }) },
  must: [mustBeHandlerUnder(...basis)],
  rule: () => ({}),
})

function proposedRecheck(order: Order | undefined, handlers: Officer[], today: Rechecked['recheckedOn']) {
  const results = (order?.problems ?? []).map((problem) => ({ problem, corrected: false }))
  return { recheckedOn: today, officers: handlers.map(({ personId }) => personId), results }
}

type Facts = Grounds & { people: Officer[]; agency: Agency; subject: Subject }

function mustBeSound(facts: Facts, given: Rechecked, { law, today }: Context): Refusal | undefined {
  const { recheckedOn, results } = given
  const problems = results.map(({ problem }) => problem)
  return (
    mustProveRefusal({ recheckedOn, problems }, facts, today) ??
    mustBeCertified(facts.people, { on: recheckedOn, area: facts.agency.areaCode, law })
  )
}

function rechecked(facts: Facts, given: Rechecked) {
  const isCorrected = given.results.every(({ corrected }) => corrected)
  const content = opinionOf(facts, given, isCorrected)
  const documents = [{ form: 'recheck-opinion', content }]
  return { outcome: isCorrected ? 'corrected' : 'uncorrected', on: given.recheckedOn, documents }
}

function opinionOf(
  { agency, subject, order, people }: Facts,
  { recheckedOn, results }: Rechecked,
  isCorrected: boolean,
): RecheckOpinion {
  if (!order) throw new RangeError('没有责令改正的文书')
  const { title, number, issuedOn } = order
  return {
    agencyName: agency.name,
    unit: inspectedUnitOf(subject),
    priorDocument: { title, number, issuedOn },
    recheckedOn,
    items: results.map(({ problem, corrected, note }) => {
      return { problem, result: corrected ? ('corrected' as const) : ('not-corrected' as const), note: note ?? null }
    }),
    conclusion: isCorrected ? '经复查，责令改正的事项均已改正。' : '经复查，拒不改正，依法按日连续处罚。',
    officers: officersOf(people, recheckedOn, agency.areaCode),
    siteSignature: null,
  }
}
