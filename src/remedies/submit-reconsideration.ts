/** A penalty given on the spot may be attacked through the organ that gave it: forwarded, or put right. 《行政复议法》第三十二条. */
import { z } from 'zod'
import { dayField, idField, longTextField, textField } from '../acts/field.ts'
import { documentTitle } from '../documents/index.ts'
import { dayOf } from '../kernel/day.ts'
import { reconsiderationLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import type { ProceedingRecord } from '../proceedings/index.ts'
import { openingAct } from '../proceedings/opening-act.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { loadDisputed } from './disputed.store.ts'
import { origins } from './origin.ts'
import { mustBeHandlerOrReviewer } from './remedy.rules.ts'

const basis = reconsiderationLaw(32, 2)
const shared = { key: 'reconsiderationId', noun: '行政复议' }

const submittedFields = {
  submittedOn: dayField('收到复议申请日期'),
  otherSide: textField('申请人'),
  claims: longTextField('请求和理由', { max: 4000 }),
}
const Prior = z.object({ title: z.string(), number: z.string(), issuedOn: dayField('作出日期') })
const Submitted = z.object({ ...submittedFields, disputed: Prior, disputedId: z.string() })

export function submittedIn(records: ProceedingRecord[]): z.infer<typeof Submitted> {
  return Submitted.parse(records[0]?.said)
}

export const submitReconsideration = openingAct({
  name: 'reconsideration.submit',
  label: '当事人通过本机关申请行政复议',
  basis: [reconsiderationLaw(32, 1)],
  by: ['officer', 'reviewer', 'clerk'],
  procedure: 'reconsideration',
  key: 'reconsiderationId',
  fields: { summaryId: idField('当场处罚'), ...submittedFields },
  load: (tx, { summaryId }) => loadDisputed(tx, origins.summary, String(summaryId)),
  must: [],
  propose: ({ subject }, { today }) => ({ submittedOn: today, otherSide: subject.name }),
  rule: ({ disputed, disputedId, title, subject, handlers, inspectionId }, { submittedOn }, { today }) => {
    const issuedOn = disputed && (disputed.issueDay ?? dayOf(disputed.drawnUpAt))
    if (!disputed || !issuedOn) return refuse('nothing-disputed', '没有当场作出的处罚决定。', basis)
    if (submittedOn < issuedOn || submittedOn > today)
      return refuse('days-wrong', `收到日期应在 ${issuedOn} 至今天之间。`, basis, '请核对日期。')
    const prior = { title: documentTitle(disputed), number: disputed.number ?? '（无文号）', issuedOn }
    const officers = handlers.map(({ personId }) => personId)
    return {
      on: submittedOn,
      said: { disputed: prior, disputedId },
      opened: { title: `行政复议：${title}`, subjectId: subject.id, handlers: officers, inspectionId },
    }
  },
})

export const forwardReconsideration = proceedingAct({
  name: 'reconsideration.forward',
  label: '认为应当维持，转送复议机关',
  basis: [basis],
  by: ['officer', 'reviewer'],
  ...shared,
  fields: { forwardedOn: dayField('转送日期'), opinion: longTextField('本机关意见', { max: 2000 }) },
  must: [mustBeHandlerOrReviewer(basis)],
  propose: (_facts, { today }) => ({ forwardedOn: today, opinion: '本机关认为该处罚决定应当维持，现予转送。' }),
  rule: ({ records }, { forwardedOn }, { today }) => {
    const { submittedOn } = submittedIn(records)
    if (forwardedOn >= submittedOn && forwardedOn <= today) return { on: forwardedOn }
    return refuse('days-wrong', `转送日期应在 ${submittedOn} 至今天之间。`, basis, '请核对日期。')
  },
})

/** Where the organ finds the applicant right it need not wait to be told. */
export const correctItself = proceedingAct({
  name: 'reconsideration.correct',
  label: '认为应当改正，自行撤销、变更',
  basis: [basis],
  by: ['agency-head'],
  ...shared,
  fields: { reason: longTextField('改正的理由', { max: 2000 }), corrected: longTextField('如何改正', { max: 2000 }) },
  must: [],
  rule: () => ({}),
})

export const declineForwarded = proceedingAct({
  name: 'reconsideration.decline',
  label: '复议机关不予受理',
  basis: [reconsiderationLaw(30)],
  by: ['officer', 'reviewer'],
  ...shared,
  fields: { declinedOn: dayField('收到不予受理决定日期'), reason: longTextField('不予受理的理由', { max: 2000 }) },
  must: [mustBeHandlerOrReviewer(reconsiderationLaw(30))],
  propose: (_facts, { today }) => ({ declinedOn: today }),
  rule: ({ records }, { declinedOn }, { today }) => {
    const { submittedOn } = submittedIn(records)
    if (declinedOn >= submittedOn && declinedOn <= today) return { on: declinedOn }
    return refuse('days-wrong', `日期应在 ${submittedOn} 至今天之间。`, reconsiderationLaw(30), '请核对日期。')
  },
})
