/** The steps between: the reviewer looks again, the deputy head coordinates, counsel advises, the leading group deliberates. */
import { z } from 'zod'
import { choiceField, dayField, longTextField, sha256Field, textField } from '../acts/field.ts'
import { deliberationActs } from '../deliberations/deliberation-act.ts'
import type { Tx } from '../kernel/database.ts'
import { penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { mustBeQualified } from '../legal-review/index.ts'
import { listQualifications } from '../organisation/organisation.store.ts'
import { lastSaid, mustNotBeHandlerUnder, type ProceedingRecord } from '../proceedings/index.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { mustBeIndependent, mustNotHaveSpoken } from './disagreement.rules.ts'
import { loadDisagreement, withDispute } from './disagreement.store.ts'
import { findings, Raised } from './disagreement.ts'

const basis = [penaltyLaw(58, 1)]
const shared = { basis, key: 'disagreementId', noun: '异议' }
const mustNotHandle = mustNotBeHandlerUnder(...basis)
const reasonField = (title: string) => longTextField(title, { max: 4000 })

/** @throws RangeError where nothing was raised: the table begins with it */
export function raisedIn(records: ProceedingRecord[]): Raised {
  const raised = lastSaid(records, 'disagreement.raise', Raised)
  if (!raised) throw new RangeError('没有提出异议的记录')
  return raised
}

export const reExamine = proceedingAct({
  ...shared,
  name: 'disagreement.re-examine',
  label: '复审',
  by: ['reviewer'],
  fields: {
    finding: choiceField('复审结论', { 'for-handler': '改变原审核意见，异议成立', upheld: '维持原审核意见' }),
    reason: reasonField('复审理由'),
  },
  load: async (tx: Tx) => ({ qualifications: await listQualifications(tx) }),
  must: [mustNotHandle, mustBeQualified],
  rule: ({ records, qualifications }, { finding, reason }, { actor, today }) => {
    const { disputed, grounds } = raisedIn(records)
    const reviewer = { name: actor.name, qualification: qualifications[actor.personId] ?? null }
    const content = { disputed, grounds, finding, reason, reviewer, signedOn: today }
    return { outcome: finding, documents: [{ form: 're-examination-opinion', content }] }
  },
})

export const coordinate = proceedingAct({
  ...shared,
  name: 'disagreement.coordinate',
  label: '协调法制审核争议',
  by: ['deputy-head'],
  fields: {
    participants: textField('参加协调的人员'),
    finding: choiceField('协调结果', { ...findings, unresolved: '未达成一致' }),
    reason: reasonField('协调意见'),
  },
  load: withDispute,
  must: [mustNotHandle, mustNotHaveSpoken],
  propose: ({ handlers, spoken }) => ({
    participants: [...new Set([...handlers, ...spoken].map(({ name }) => name))].join('、'),
  }),
  rule: ({ records }, { participants, finding, reason }, { actor, today }) => {
    const { disputed, grounds } = raisedIn(records)
    const upheld = lastSaid(records, 'disagreement.re-examine', z.object({ reason: z.string() }))?.reason ?? ''
    const signed = { coordinator: actor.name, signedOn: today }
    const content = { disputed, grounds, upheld, participants, finding, reason, ...signed }
    return { outcome: finding, documents: [{ form: 'coordination-opinion', content }] }
  },
})

export const advise = proceedingAct({
  ...shared,
  name: 'disagreement.advise',
  label: '登记法律顾问、公职律师意见',
  by: ['clerk', 'section-head'],
  fields: {
    kind: choiceField('身份', { counsel: '法律顾问', 'public-lawyer': '公职律师' }),
    name: textField('姓名', { max: 60 }),
    employer: textField('执业机构'),
    licence: textField('执业证号', { max: 60 }),
    question: reasonField('征求意见的问题'),
    supports: choiceField('意见倾向', findings),
    opinion: reasonField('法律意见'),
    givenOn: dayField('出具日期'),
    original: sha256Field('意见书原件（扫描件）'),
  },
  load: withDispute,
  must: [mustNotHandle],
  propose: ({ records }, { today }) => ({
    question: `承办人的异议是否成立：${raisedIn(records).grounds}`,
    givenOn: today,
  }),
  rule: ({ records, handlers, spoken }, { original, ...said }, { today }) => {
    const conflict = mustBeIndependent({ name: said.name, handlers, spoken })
    if (conflict) return conflict
    if (said.givenOn > today) return refuse('day-wrong', '出具日期不得晚于今天。', basis, '请核对日期。')
    const content = { disputed: raisedIn(records).disputed, ...said, originalSha256: original }
    return {
      files: [{ sha256: original, sizeBytes: 0, role: 'counsel-opinion' }],
      documents: [{ form: 'disagreement-counsel-opinion', content }],
    }
  },
})

/** More than half of those entitled for the handler: otherwise the opinion stands. */
export const [submitObjection, deliberateObjection] = deliberationActs({
  submit: 'disagreement.submit-deliberation',
  conclude: 'disagreement.deliberate',
  label: '集体讨论法制审核争议',
  basis: [penaltyLaw(57, 2)],
  ...{ key: 'disagreementId', noun: '异议', load: loadDisagreement },
  must: [],
  matter: ({ records, title, caseId }) => {
    const { disputed, grounds } = raisedIn(records)
    return {
      ...{ caseId, title, sha256: `disagreement ${disputed.draftSha256}` },
      matter: `承办人的异议是否成立。审核意见：${disputed.opinion}；异议：${grounds}`,
      agreeing: '异议成立，同意重新审核。',
    }
  },
})
