/** Not recorded: proposed by who checked, decided by the head of the section, in writing with reasons and remedies. */
import { z } from 'zod'
import { choiceField, longTextField } from '../acts/field.ts'
import { insertOpinions } from '../approvals/approval.store.ts'
import { approvalAct, opinionOf } from '../approvals/index.ts'
import { remediesOf } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { emergencyPlanRules } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { lastSaid, missingOf, mustBeHandlerUnder, mustNotBeHandlerUnder } from '../proceedings/index.ts'
import { loadProceeding, type ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { serviceAct } from '../service/service-act.ts'
import { mustNotBeDeemed } from './recordal.rules.ts'
import { filedOn, recordalBasis, type SubmissionFacts, withSubmission } from './submission.ts'

const basis = [emergencyPlanRules(28)]
const of = { key: 'recordalId', noun: '备案', basis }
const grounds = {
  incomplete: '经一次告知补正，材料仍不齐全',
  'not-due': '依法不需要向本机关备案',
  'not-ours': '不属于本机关备案范围',
} as const
const fields = { ground: choiceField('不予备案的情形', grounds), reason: longTextField('理由', { max: 2000 }) }
const Proposed = z.object(fields)

export const proposeReturn = proceedingAct({
  ...of,
  name: 'recordal.propose-return',
  label: '提请不予备案',
  by: ['officer'],
  fields,
  load: withSubmission,
  must: [mustBeHandlerUnder(...basis), mustNotBeDeemed],
  rule: (facts, { ground, reason }, context) => {
    const isTold = facts.records.some(({ act }) => act === 'recordal.request-supplement')
    const isShort = missingOf(facts.counted.materials, facts.kind.content.materials).length > 0
    if (ground === 'incomplete' && !(isTold && isShort))
      return refuse(
        'not-told-once',
        '以材料不齐为由不予备案的，应当先一次告知补正，而备案人仍未补齐。',
        basis,
        '请先制作并送达补正告知书；材料已经齐全的，请予备案。',
      )
    const { proceeding } = facts
    const round = { agencyId: context.actor.agencyId, subjectId: proceeding.id, round: context.newId() }
    const given = { ...round, kind: 'recordal-return', level: 'handler' as const }
    return { given: opinionOf(context, given, { outcome: 'agreed', opinion: reason }) }
  },
  store: (tx, { given }) => insertOpinions(tx, [given]),
})

const load = async (tx: Tx, id: string): Promise<SubmissionFacts> => {
  const facts: ProceedingFacts = await loadProceeding(tx, id)
  return { ...facts, ...(await withSubmission(tx, facts)) }
}

export const decideReturn = approvalAct<SubmissionFacts>({
  ...of,
  name: 'recordal.return',
  label: '决定不予备案',
  by: 'section-head',
  kind: 'recordal-return',
  level: 'approver',
  outcomes: ['agreed', 'returned'],
  load,
  mustNotHandle: mustNotBeHandlerUnder(...basis),
  // sent back it is counted again, so the law's consequence of being late is only asked where it is refused
  effects: (facts, { outcome }, context) => (outcome === 'agreed' ? mustNotBeDeemed(facts, context) : undefined) ?? {},
  documents: (facts, _given, context) => {
    const proposed = lastSaid(facts.records, 'recordal.propose-return', Proposed)
    const { receivedOn, kind, agency } = facts
    const reason = proposed ? `${grounds[proposed.ground]}：${proposed.reason}` : ''
    const remedies = remediesOf(agency, context)
    const content = { ...filedOn(facts), receivedOn, reason, basis: recordalBasis(kind), remedies }
    return [{ form: 'recordal-refusal', content }]
  },
})

export const serveReturn = serviceAct({
  ...of,
  name: 'recordal.serve-return',
  label: '送达不予备案通知书',
  form: 'recordal-refusal',
  load,
  must: [mustBeHandlerUnder(...basis)],
})
