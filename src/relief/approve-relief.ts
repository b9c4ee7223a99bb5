/** Proposed by the handlers at the computed amount, examined by the section, approved by the head in charge. */
import { z } from 'zod'
import type { Context } from '../acts/context.ts'
import { longTextField } from '../acts/field.ts'
import { insertOpinions } from '../approvals/approval.store.ts'
import { type ApprovalOpinion, approvalAct, opinionOf, opinionsOf } from '../approvals/index.ts'
import { officersOf } from '../documents/index.ts'
import { dayInChinese } from '../kernel/day.ts'
import { fenToYuan } from '../kernel/money.ts'
import { lastSaid, mustBeHandlerUnder, mustNotBeHandlerUnder } from '../proceedings/index.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { householdOf, loadRelief, type ReliefFacts, withRequest } from './household.ts'
import { mustHaveBeenPosted, reliefAmount, standardInChinese } from './relief.rules.ts'
import { reliefLaw } from './relief-kind.ts'

const of = { key: 'reliefId', noun: '救助', basis: reliefLaw }
const fields = { opinion: longTextField('承办人意见', { max: 2000 }) }

/** Nothing where the household does not meet the conditions. */
function amountOf({ kind, verified }: Pick<ReliefFacts, 'kind' | 'verified'>): number {
  return verified?.result === 'eligible' ? reliefAmount(kind.content, verified.people) : 0
}

export const proposeRelief = proceedingAct({
  ...of,
  name: 'relief.propose',
  label: '提请审批救助',
  by: ['officer'],
  fields,
  load: withRequest,
  must: [mustBeHandlerUnder(...reliefLaw), mustHaveBeenPosted],
  propose: (facts) => {
    const amountFen = amountOf(facts)
    const { kind, verified } = facts
    const due = `建议给付${kind.name}${fenToYuan(amountFen)}元（${standardInChinese(kind, verified?.people ?? 0)}）。`
    return { opinion: amountFen === 0 ? `不符合救助条件，建议不予救助：${verified?.conclusion ?? ''}` : due }
  },
  rule: (facts, { opinion }, context) => {
    const round = { agencyId: context.actor.agencyId, subjectId: facts.proceeding.id, round: context.newId() }
    const given = { ...round, kind: 'relief', level: 'handler' as const }
    return { said: { amountFen: amountOf(facts) }, given: opinionOf(context, given, { outcome: 'agreed', opinion }) }
  },
  store: (tx, { given }) => insertOpinions(tx, [given]),
})

/** What was proposed is what is approved, granted and paid. */
export function proposedFen({ records }: Pick<ReliefFacts, 'records'>): number {
  return lastSaid(records, 'relief.propose', z.object({ amountFen: z.int() }))?.amountFen ?? 0
}

const levels = { ...of, kind: 'relief', load: loadRelief, mustNotHandle: mustNotBeHandlerUnder(...reliefLaw) }

export const examineRelief = approvalAct<ReliefFacts>({
  ...levels,
  name: 'relief.examine',
  label: '审核救助',
  by: 'section-head',
  level: 'examiner',
  outcomes: ['agreed', 'returned'],
})

export const approveRelief = approvalAct<ReliefFacts>({
  ...levels,
  name: 'relief.approve',
  label: '审批救助',
  by: 'deputy-head',
  level: 'approver',
  outcomes: ['agreed', 'returned'],
  documents: (facts, given, context) => [
    { form: 'relief-approval', content: approvalContent(facts, [...facts.opinions, given], context) },
  ],
})

/** As papers tell of it. */
export function publicityOf({ records }: Pick<ReliefFacts, 'records'>): string {
  const posted = records.findLast(({ act }) => act === 'relief.publicise')
  if (!posted) return '不符合救助条件，未予公示。'
  const objections = records.filter(({ act }) => act === 'relief.record-objection').length
  const answered = objections === 0 ? '没有异议' : `异议${objections}件，均已核实答复`
  return `自${dayInChinese(posted.saidOn)}起公示，公示期满，${answered}。`
}

function approvalContent(facts: ReliefFacts, opinions: ApprovalOpinion[], { today }: Context) {
  const { verified, kind, agency, handlers } = facts
  const amountFen = proposedFen(facts)
  return {
    ...householdOf(facts),
    verification: verified?.conclusion ?? '',
    publicity: publicityOf(facts),
    proposed: amountFen === 0 ? '不予救助' : '给予救助',
    amountFen,
    standard: standardInChinese(kind, verified?.people ?? 0),
    opinions: opinionsOf(opinions, officersOf(handlers, today, agency.areaCode), today),
  }
}
