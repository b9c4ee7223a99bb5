/**
 * Makes the legal review of a proceeding: submit, examine, countersign, bound to the bytes of the draft on the table.
 * Whoever issues the document afterwards asks `mustHavePassedReview` and draws up that very content.
 */
import { z } from 'zod'
import type { AnyAct } from '../acts/act.ts'
import type { Context, Guard } from '../acts/context.ts'
import { choiceField, longTextField } from '../acts/field.ts'
import { examinationFields, mustAnswerEveryPoint, proposedPoints, reviewOutcomes } from '../approvals/index.ts'
import type { DocumentRow } from '../documents/document.store.ts'
import { documentTitle } from '../documents/index.ts'
import { canonical } from '../kernel/canonical.ts'
import type { Tx } from '../kernel/database.ts'
import { type Citation, penaltyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { listPersons, listQualifications } from '../organisation/organisation.store.ts'
import { mustBeHandlerUnder, mustNotBeHandlerUnder } from './proceeding.rules.ts'
import { findLatestDraft, type ProceedingFacts } from './proceeding.store.ts'
import { lastSaid, type ProceedingRecord } from './proceeding.ts'
import { proceedingAct } from './proceeding-act.ts'
import { BoundBytes, opinionContent, type ReviewStep, submissionContent } from './review-papers.ts'

export type { ReviewStep }

type Reviewed = { draft: DocumentRow | undefined }
type Facts = ProceedingFacts & Reviewed

/** Submit, examine, countersign; the states between them are the table's own. */
export function reviewActs(step: ReviewStep): [AnyAct, AnyAct, AnyAct] {
  return [submitAct(step), examineAct(step), countersignAct(step)]
}

/** Passed means: examined and countersigned with agreement, about these bytes, in the latest round. */
export function mustHavePassedReview({ name, basis }: Pick<ReviewStep, 'name' | 'basis'>): Guard<Facts> {
  return ({ records, draft }: Facts) => {
    const latest = records.findLast((record) => record.act === `${name}.submit-review`)
    const after = latest ? records.slice(records.indexOf(latest)) : []
    const agreed = (act: string) => after.some((record) => record.act === act && record.outcome === 'agreed')
    const isPassed = agreed(`${name}.examine-review`) && agreed(`${name}.countersign-review`)
    const reviewed = lastSaid(records, `${name}.submit-review`, BoundBytes)
    if (isPassed && draft && reviewed?.draftSha256 === draft.contentSha256) return undefined
    const reason = '未经法制审核或者审核未通过的，不得作出决定；审核之后改稿的，须重新审核。'
    return refuse('review-not-passed', reason, basis, '请将现有草稿送法制审核。')
  }
}

const loadDraft =
  ({ form }: ReviewStep) =>
  async (tx: Tx, { proceeding }: ProceedingFacts): Promise<Reviewed> => ({
    draft: await findLatestDraft(tx, proceeding.id, [form].flat()),
  })

function submitAct(step: ReviewStep): AnyAct {
  const { name, key, noun, basis } = step
  return proceedingAct({
    ...{ key, noun, basis: [basis], by: ['officer' as const] },
    name: `${name}.submit-review`,
    label: '送法制审核',
    fields: { remark: longTextField('送审说明', { max: 2000 }).optional() },
    load: loadDraft(step),
    must: [mustBeHandlerUnder(basis), mustHaveDraft(basis)],
    rule: (facts, { remark = null }, context) => {
      const { draft } = facts
      if (!draft) return noDraft(basis)
      const bound = boundOf(facts, draft, context)
      const content = submissionContent(step, facts, { ...bound, title: documentTitle(draft), remark, context })
      return { said: bound, documents: [{ form: 'review-submission', content }] }
    },
  })
}

/** What is reviewed, to the byte: the draft, and every other paper that lies in the file. */
function boundOf({ records, proceeding }: ProceedingFacts, draft: DocumentRow, { digest }: Context) {
  const papers = records.flatMap((record) => record.documentIds).filter((id) => id !== draft.id)
  const earlier = records.filter((record) => record.act.endsWith('.submit-review')).length
  const evidenceSha256 = digest(canonical({ proceeding: proceeding.id, papers }))
  return { draftSha256: draft.contentSha256, evidenceSha256, round: earlier + 1 }
}

function mustHaveDraft(basis: Citation): Guard<Reviewed> {
  return ({ draft }: Reviewed) => (draft ? undefined : noDraft(basis))
}

const noDraft = (basis: Citation): Refusal => refuse('no-draft', '还没有拟定决定书草稿。', basis, '请先拟稿。')

function examineAct(step: ReviewStep): AnyAct {
  const { name, key, noun, basis } = step
  return proceedingAct({
    ...{ key, noun, basis: [basis], by: ['reviewer' as const] },
    name: `${name}.examine-review`,
    label: '法制初审',
    fields: examinationFields,
    load: async (tx: Tx) => ({ qualifications: await listQualifications(tx) }),
    must: [mustNotBeHandlerUnder(basis), mustBeQualified],
    propose: () => ({ points: proposedPoints() }),
    rule: (facts, given, context) => {
      const unanswered = mustAnswerEveryPoint(given, basis)
      if (unanswered) return unanswered
      if (given.outcome === 'agreed') return { outcome: given.outcome, documents: [] }
      const { name: reviewer, personId } = context.actor
      const examiner = { name: reviewer, qualification: facts.qualifications[personId] ?? null }
      const bound = lastSaid(facts.records, `${name}.submit-review`, BoundBytes)
      if (!bound) return refuse('not-submitted', '尚未送审。', basis)
      const content = opinionContent(step, facts, { bound, examined: given, examiner, sectionHead: null, context })
      return { outcome: given.outcome, documents: [{ form: 'review-opinion', content }] }
    },
  })
}

/** 《行政处罚法》第五十八条第二款, held to for every kind of decision. */
function mustBeQualified(
  { qualifications }: { qualifications: Record<string, string> },
  { actor }: Context,
): Refusal | undefined {
  if (qualifications[actor.personId] !== undefined) return undefined
  const reason = '审核人员未登记国家统一法律职业资格，不得从事法制审核。'
  return refuse('reviewer-not-qualified', reason, penaltyLaw(58, 2), '请由取得法律职业资格的审核人员办理。')
}

function countersignAct(step: ReviewStep): AnyAct {
  const { name, key, noun, basis } = step
  return proceedingAct({
    ...{ key, noun, basis: [basis], by: ['section-head' as const] },
    name: `${name}.countersign-review`,
    label: '法制审核审签',
    fields: { outcome: choiceField('审签结论', reviewOutcomes), opinion: longTextField('审签意见', { max: 2000 }) },
    load: async (tx, { records }) => {
      const examiner = records.findLast((record) => record.act === `${name}.examine-review`)?.personId
      const [person] = examiner ? await listPersons(tx, [examiner]) : []
      const qualification = (await listQualifications(tx))[examiner ?? ''] ?? null
      return { examiner: person && { name: person.name, qualification } }
    },
    must: [mustNotBeHandlerUnder(basis), mustNotBeExaminer(step)],
    propose: () => ({ outcome: 'agreed' as const, opinion: '同意初审意见。' }),
    rule: (facts, { outcome, opinion }, context) => {
      const examined = lastSaid(facts.records, `${name}.examine-review`, z.object(examinationFields))
      const bound = lastSaid(facts.records, `${name}.submit-review`, BoundBytes)
      const { examiner } = facts
      if (!examined || !bound || !examiner) return refuse('not-examined', '尚未初审。', basis, '请先由法制审核员初审。')
      const { name: signer } = context.actor
      const sectionHead = { opinion, name: signer, certificateNumber: null, date: context.today }
      const said = { ...examined, outcome }
      const content = opinionContent(step, facts, { bound, examined: said, examiner, sectionHead, context })
      return { outcome, documents: [{ form: 'review-opinion', content }] }
    },
  })
}

function mustNotBeExaminer({ name, basis }: ReviewStep): Guard<{ records: ProceedingRecord[] }> {
  return ({ records }, { actor }) => {
    const examined = records.findLast((record) => record.act === `${name}.examine-review`)
    if (examined?.personId !== actor.personId) return undefined
    return refuse('same-person', '初审与审签须由不同人员办理。', basis, '请由股室主要负责人审签。')
  }
}
