/** The last demand, three working days, and the performance with the agency looking on: 《行政强制法》第五十一条. */
import { z } from 'zod'
import { listDeadlines } from '../acts/deadline.store.ts'
import { dayField, instantField, longTextField, textField } from '../acts/field.ts'
import type { DeadlineRecord } from '../acts/index.ts'
import { mustBeDoneProperly, onSiteFields, proposedOnSite } from '../evidence/index.ts'
import { priorDocument } from '../evidence/prior-document.store.ts'
import type { Tx } from '../kernel/database.ts'
import { type Day, dayOf, type Instant } from '../kernel/day.ts'
import { coercionLaw } from '../law/citation.ts'
import { mustNotBeAtRest } from '../law/execution-hours.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { listOfficers } from '../officers/officer.store.ts'
import { mustBeHandlerUnder } from '../proceedings/index.ts'
import type { ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { onSiteContent } from './imposed.ts'
import { demandOfSubstitute } from './substitute-papers.ts'
import { substituteOf } from './substitute-performance.ts'

const shared = { key: 'substituteId', noun: '代履行' }

export const demandSubstitute = proceedingAct({
  name: 'substitute.demand',
  label: '催告当事人自行履行',
  basis: [coercionLaw(51, 1, 2)],
  by: ['officer'],
  ...shared,
  fields: { dueAt: instantField('自行履行的期限') },
  load: async (tx: Tx, { proceeding }: ProceedingFacts) => ({
    decision: await priorDocument(tx, proceeding.id, 'substitute-performance-decision'),
  }),
  must: [mustBeHandlerUnder(coercionLaw(51, 1, 2))],
  propose: ({ records }) => ({ dueAt: substituteOf(records).performAt }),
  rule: (facts, { dueAt }, { now }) => {
    const basis = coercionLaw(51, 1, 2)
    const isWithin = dueAt > now && dueAt <= substituteOf(facts.records).performAt
    if (!facts.decision || !isWithin)
      return refuse('times-wrong', '自行履行的期限应在今后，且不晚于代履行时间。', basis, '请核对期限。')
    const demanded = { dueAt: dueAt as Instant, priorDocument: facts.decision }
    return { documents: [{ form: 'substitute-performance-demand', content: demandOfSubstitute(facts, demanded) }] }
  },
})

/** 第五十一条第一款第（二）项: who performs by himself stops everything. */
export const verifySubstitute = proceedingAct({
  name: 'substitute.verify',
  label: '当事人已履行，停止代履行',
  basis: [coercionLaw(51, 1, 2)],
  by: ['officer'],
  ...shared,
  fields: { checkedOn: dayField('核实日期'), result: longTextField('履行情况', { max: 2000 }) },
  must: [mustBeHandlerUnder(coercionLaw(51, 1, 2))],
  propose: (_facts, { today }) => ({ checkedOn: today }),
  rule: (_facts, { checkedOn }, { today }) =>
    checkedOn > today
      ? refuse('day-in-future', '核实日期不得晚于今天。', coercionLaw(51, 1, 2), '请核对日期。')
      : { on: checkedOn },
})

async function loadPerformance(tx: Tx, { proceeding }: ProceedingFacts, { officers = [] }: { officers?: string[] }) {
  const deadlines = await listDeadlines(tx, [proceeding.id])
  return { wait: deadlines.findLast(({ rowId }) => rowId === 'X-07'), people: await listOfficers(tx, officers) }
}

export const performSubstitute = proceedingAct({
  name: 'substitute.perform',
  label: '实施代履行',
  basis: [coercionLaw(51, 1, 3), coercionLaw(51, 1, 4), coercionLaw(43, 1)],
  by: ['officer'],
  ...shared,
  fields: {
    ...onSiteFields,
    performerPerson: textField('代履行人到场人员', { max: 60 }),
    peaceful: z
      .literal(true, '代履行不得采用暴力、胁迫以及其他非法方式')
      .meta({ title: '未采用暴力、胁迫以及其他非法方式' }),
    emergency: longTextField('情况紧急的理由', {
      max: 2000,
      description: '在夜间、法定节假日实施的，须填写',
    }).optional(),
  },
  load: loadPerformance,
  must: [mustBeHandlerUnder(coercionLaw(51, 1, 3))],
  propose: (facts, context) => ({ ...proposedOnSite(facts, context), place: substituteOf(facts.records).place }),
  rule: (facts, given, context) => {
    const { people, agency, wait, records } = facts
    const basis = [coercionLaw(51, 1, 3)]
    const startedAt = given.startedAt as Instant
    const improper =
      mustBeDoneProperly(given, { people, area: agency.areaCode, basis }, context) ??
      mustHaveWaited(wait, dayOf(startedAt)) ??
      mustNotBeAtRest(startedAt, context.law, given.emergency)
    if (improper) return improper
    const { performer, manner } = substituteOf(records)
    const situation = `${given.situation}\n由${performer}${given.performerPerson}代为履行，本机关派员到场监督。`
    const content = onSiteContent(facts, { given, measure: `代履行：${manner}`, situation })
    return { on: dayOf(startedAt), documents: [{ form: 'coercion-record', content }] }
  },
})

/** 第五十一条第一款第（二）项、第六十九条: three whole working days lie between. */
function mustHaveWaited(wait: DeadlineRecord | undefined, on: Day): Refusal | undefined {
  if (wait && wait.provisional === null && wait.dueOn < on) return undefined
  const basis = [coercionLaw(51, 1, 2), coercionLaw(69)]
  const reason = `代履行三日前应当催告，催告后的等待期至 ${wait?.dueOn ?? '（未起算）'}。`
  return refuse('demand-too-late', reason, basis, '请在等待期满以后实施代履行。')
}
