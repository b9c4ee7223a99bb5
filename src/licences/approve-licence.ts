/** Proposed by the handlers, examined by the section, approved by the head in charge, on the form 行政许可审批表. */
import type { AnyAct } from '../acts/act.ts'
import type { Context } from '../acts/context.ts'
import { longTextField } from '../acts/field.ts'
import { insertOpinions } from '../approvals/approval.store.ts'
import { type ApprovalOpinion, approvalAct, opinionOf, opinionsOf } from '../approvals/index.ts'
import { documentTitle, type LicenceApproval } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { licensingLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { loadReviewed, mustHavePassedReview, type Reviewed } from '../legal-review/proceeding-review-act.ts'
import { mustBeHandlerUnder, mustNotBeHandlerUnder } from '../proceedings/index.ts'
import { loadProceeding, type ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { acceptedOn, applicationOf, appliedOn, byVerb, countedOf, handlersOnForm, lastUnder } from './application.ts'
import { type ApplicationFacts, type ApplicationStep, loadApplication } from './application-step.ts'
import { Examined } from './conclude-examination.ts'
import { licenceBasis } from './licence-kind.ts'
import { reviewOf } from './review-licence.ts'

const basis = [licensingLaw(37)]

export type Deciding = ApplicationFacts & Reviewed

export const loadDraft =
  ({ forms }: ApplicationStep) =>
  async (tx: Tx, facts: ProceedingFacts) => ({
    ...(await loadApplication(tx, facts)),
    ...(await loadReviewed(tx, facts.proceeding.id, [...new Set(Object.values(forms))])),
  })

/** 重大的许可决定未经审核或者审核未通过的，不得作出: for the very bytes that lie on the table. */
export const mustBeReviewedIfMajor =
  (step: ApplicationStep) =>
  (facts: Deciding, context: Context): Refusal | undefined => {
    const drafted = facts.records.findLast(byVerb('draft'))
    if (!facts.draft || !drafted) return refuse('no-draft', '还没有拟定决定。', licensingLaw(38), '请先拟稿。')
    return drafted.outcome === 'major' ? mustHavePassedReview(reviewOf(step))(facts, context) : undefined
  }

export function proposeDecisionAct(step: ApplicationStep): AnyAct {
  const { name, key, noun } = step
  return proceedingAct({
    ...{ key, noun, basis, by: ['officer' as const] },
    name: `${name}.propose`,
    label: `提请审批${noun}决定`,
    fields: { opinion: longTextField('承办人意见', { max: 2000 }) },
    load: loadDraft(step),
    must: [mustBeHandlerUnder(...basis), mustBeReviewedIfMajor(step), ...step.must],
    propose: ({ draft }) => ({ opinion: draft ? `建议作出《${documentTitle(draft)}》，请审批。` : '' }),
    rule: ({ proceeding }, { opinion }, context) => {
      const round = { agencyId: context.actor.agencyId, subjectId: proceeding.id, round: context.newId() }
      const given = { ...round, kind: name, level: 'handler' as const }
      return { given: opinionOf(context, given, { outcome: 'agreed', opinion }) }
    },
    store: (tx, { given }) => insertOpinions(tx, [given]),
  })
}

const shared = (step: ApplicationStep) => ({
  ...{ key: step.key, noun: step.noun, basis, kind: step.name },
  load: async (tx: Tx, id: string): Promise<Deciding> => {
    const facts = await loadProceeding(tx, id)
    return { ...facts, ...(await loadDraft(step)(tx, facts)) }
  },
  mustNotHandle: mustNotBeHandlerUnder(...basis),
})

export function examineDecisionAct(step: ApplicationStep): AnyAct {
  return approvalAct<Deciding>({
    ...shared(step),
    name: `${step.name}.examine`,
    label: `审核${step.noun}决定`,
    by: 'section-head',
    level: 'examiner',
    outcomes: ['agreed', 'returned'],
  })
}

export function approveDecisionAct(step: ApplicationStep): AnyAct {
  return approvalAct<Deciding>({
    ...shared(step),
    name: `${step.name}.approve`,
    label: `审批${step.noun}决定`,
    by: 'deputy-head',
    level: 'approver',
    outcomes: ['agreed', 'returned'],
    effects: (facts, { outcome }, context) =>
      (outcome === 'agreed' ? mustBeReviewedIfMajor(step)(facts, context) : undefined) ?? {},
    documents: (facts, given, context) => [
      { form: 'licence-approval', content: approvalContent(facts, [...facts.opinions, given], context) },
    ],
  })
}

function approvalContent(facts: Deciding, opinions: ApprovalOpinion[], { today }: Context): LicenceApproval {
  const { records, draft } = facts
  const title = draft ? documentTitle(draft) : '决定'
  const examined = lastUnder(records, 'conclude-examination', Examined)
  const reviewed = records.findLast(byVerb('countersign-review'))
  const heard = records.findLast(byVerb('hold-hearing', 'note-no-hearing'))
  const isHeld = heard !== undefined && byVerb('hold-hearing')(heard) && heard.outcome === 'held'
  return {
    ...appliedOn(facts),
    purpose: title,
    beganOn: acceptedOn(records) ?? today,
    particulars: countedOf(facts).particulars,
    findings: examined?.findings ?? '',
    heard: heard ? `${heard.saidOn}${isHeld ? '举行听证，根据听证笔录作出决定。' : '记录意见，未举行听证。'}` : null,
    review: reviewed ? `${reviewed.saidOn}审签同意。` : null,
    proposed: `作出《${title}》`,
    basis: licenceBasis(applicationOf(facts).kind),
    opinions: opinionsOf(opinions, handlersOnForm(facts, today), today),
  }
}
