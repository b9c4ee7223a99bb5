/** More time to put right what was ordered: the unit applies, the bureau answers with its reasons. */
import { z } from 'zod'
import { act } from '../acts/act.ts'
import { dayField, idField, longTextField } from '../acts/field.ts'
import { type ApprovalOpinion, approvalAct, opinionsOf } from '../approvals/index.ts'
import { findDocument } from '../documents/document.store.ts'
import {
  inspectedUnitOf,
  officersOf,
  type RecheckExtensionApproval,
  type RecheckExtensionReply,
} from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { type Day, dayOf } from '../kernel/day.ts'
import { penaltyLaw, workSafetyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { mustBeInspector, mustNotBeInspector } from './inspection.rules.ts'
import { insertExtension } from './inspection.store.ts'
import type { RectificationExtension } from './inspection.ts'
import { loadInspection } from './inspection-facts.store.ts'

const basis = [penaltyLaw(28, 1), workSafetyLaw(65, 1)]

async function loadExtension(tx: Tx, inspectionId: string) {
  const facts = await loadInspection(tx, inspectionId)
  return { ...facts, prior: facts.order && (await findDocument(tx, facts.order.documentId)) }
}
type Facts = Awaited<ReturnType<typeof loadExtension>>

export const applyForMoreTime = act({
  name: 'rectification.apply-extension',
  label: '登记整改延期申请',
  basis,
  by: ['officer'],
  input: z.object({
    inspectionId: idField('检查'),
    appliedOn: dayField('申请日期'),
    requestedUntil: dayField('申请延期至'),
    items: longTextField('申请延期的事项', { max: 2000 }),
    reason: longTextField('申请延期的理由', { max: 2000 }),
    safeguards: longTextField('延期期间的安全防范措施', { max: 2000 }),
  }),
  load: (tx, { inspectionId }) => loadInspection(tx, String(inspectionId)),
  must: [mustBeInspector],
  propose: ({ order }, { today }) => ({
    appliedOn: today,
    items: (order?.items ?? []).map(({ problem }) => problem).join('；'),
  }),
  rule: ({ order }, given, context) => {
    if (!order) return refuse('not-ordered', '尚未责令整改，没有可以延长的期限。', basis)
    if (given.appliedOn > context.today || given.appliedOn > order.dueOn)
      return refuse(
        'applied-late',
        `整改期限 ${order.dueOn} 届满前提出的申请才能延期。`,
        basis,
        '期限届满的，请按期复查，未整改的依法处理。',
      )
    if (given.requestedUntil <= order.dueOn)
      return refuse('not-later', `申请延期的日期应晚于原整改期限 ${order.dueOn}。`, basis, '请核对日期。')
    const of = { id: context.newId(), agencyId: context.actor.agencyId, appliedAt: context.now }
    const row: RectificationExtension = { ...given, ...of }
    return { on: given.appliedOn, row }
  },
  store: (tx, { row }) => insertExtension(tx, row),
})

const shared = {
  basis,
  kind: 'rectification-extension',
  key: 'inspectionId',
  noun: '检查',
  load: loadExtension,
  mustNotHandle: mustNotBeInspector,
}

export const examineMoreTime = approvalAct<Facts>({
  ...shared,
  name: 'rectification.examine-extension',
  label: '审核整改延期',
  by: 'section-head',
  level: 'examiner',
  outcomes: ['agreed', 'refused'],
})

export const approveMoreTime = approvalAct<Facts>({
  ...shared,
  name: 'rectification.approve-extension',
  label: '批准整改延期',
  by: 'deputy-head',
  level: 'approver',
  outcomes: ['agreed', 'refused'],
  documents: (facts, given, { today }) => [
    { form: 'recheck-extension-approval', content: approvalContent(facts, [...facts.opinions, given], today) },
    { form: 'recheck-extension-reply', content: replyContent(facts, given) },
  ],
  effects: ({ extension }, { outcome }) =>
    outcome === 'agreed' && extension
      ? { dueOn: { 'I-03-extension': extension.requestedUntil }, startsOn: { 'I-04': extension.requestedUntil } }
      : {},
})

function priorOf({ prior, order }: Facts) {
  const issuedOn = prior?.issueDay ?? (order ? dayOf(order.orderedAt) : undefined)
  if (issuedOn === undefined) throw new RangeError('责令限期整改指令书缺失')
  return { title: '责令限期整改指令书', number: prior?.number ?? '（无文号）', issuedOn }
}

function appliedFor({ extension }: Facts): RectificationExtension {
  if (!extension) throw new RangeError('整改延期申请缺失')
  return extension
}

function approvalContent(facts: Facts, opinions: ApprovalOpinion[], today: Day): RecheckExtensionApproval {
  const { subject, officers, agency, order } = facts
  const { appliedOn, requestedUntil, items, reason, safeguards } = appliedFor(facts)
  return {
    unit: inspectedUnitOf(subject),
    priorDocument: priorOf(facts),
    ...{ appliedOn, dueOn: order?.dueOn ?? appliedOn, requestedUntil, items, reason, safeguards },
    opinions: opinionsOf(opinions, officersOf(officers, today, agency.areaCode), appliedOn),
  }
}

function replyContent(facts: Facts, given: ApprovalOpinion): RecheckExtensionReply {
  const { agency, subject } = facts
  const { appliedOn, requestedUntil, items, safeguards } = appliedFor(facts)
  const isAgreed = given.outcome === 'agreed'
  return {
    agencyName: agency.name,
    unit: inspectedUnitOf(subject),
    priorDocument: priorOf(facts),
    ...{ appliedOn, items },
    extendedUntil: isAgreed ? requestedUntil : null,
    reason: given.opinion,
    requirements: isAgreed ? `延期期间应当落实安全防范措施：${safeguards}` : null,
  }
}
