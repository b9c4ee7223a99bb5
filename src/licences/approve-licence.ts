/** Proposed by the handlers, examined by the section, approved by the head in charge, on the form 行政许可审批表. */
import type { Context } from '../acts/context.ts'
import { longTextField } from '../acts/field.ts'
import { insertOpinions } from '../approvals/approval.store.ts'
import { type ApprovalOpinion, approvalAct, opinionOf, opinionsOf } from '../approvals/index.ts'
import type { DocumentRow } from '../documents/document.store.ts'
import { documentTitle, type LicenceApproval } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { licensingLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { lastSaid, mustBeHandlerUnder, mustNotBeHandlerUnder } from '../proceedings/index.ts'
import { findLatestDraft, loadProceeding, type ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { mustHavePassedReview } from '../proceedings/proceeding-review-act.ts'
import { acceptedOn, applicationOf, appliedOn, countedOf, handlersOnForm, withKinds } from './application.ts'
import { Examined } from './conclude-examination.ts'
import { type LicenceKind, licenceBasis } from './licence-kind.ts'
import { decisionForms, licenceReview } from './review-licence.ts'

const basis = [licensingLaw(37)]
const of = { key: 'licenceId', noun: '许可' }

export type Deciding = ProceedingFacts & { kinds: LicenceKind[]; draft: DocumentRow | undefined }

export const withDraft = async (tx: Tx, { proceeding }: ProceedingFacts) => ({
  ...(await withKinds(tx)),
  draft: await findLatestDraft(tx, proceeding.id, decisionForms),
})
const load = async (tx: Tx, id: string): Promise<Deciding> => {
  const facts = await loadProceeding(tx, id)
  return { ...facts, ...(await withDraft(tx, facts)) }
}

/** 重大的许可决定未经审核或者审核未通过的，不得作出: for the very bytes that lie on the table. */
export function mustBeReviewedIfMajor(facts: Deciding, context: Context): Refusal | undefined {
  const drafted = facts.records.findLast(({ act }) => act === 'licence.draft')
  if (!facts.draft || !drafted) return refuse('no-draft', '还没有拟定决定。', licensingLaw(38), '请先拟稿。')
  return drafted.outcome === 'major' ? mustHavePassedReview(licenceReview)(facts, context) : undefined
}

export const proposeLicence = proceedingAct({
  ...of,
  name: 'licence.propose',
  label: '提请审批许可决定',
  basis,
  by: ['officer'],
  fields: { opinion: longTextField('承办人意见', { max: 2000 }) },
  load: withDraft,
  must: [mustBeHandlerUnder(...basis), mustBeReviewedIfMajor],
  propose: ({ draft }) => ({ opinion: draft ? `建议作出《${documentTitle(draft)}》，请审批。` : '' }),
  rule: ({ proceeding }, { opinion }, context) => {
    const round = { agencyId: context.actor.agencyId, subjectId: proceeding.id, round: context.newId() }
    const given = { ...round, kind: 'licence', level: 'handler' as const }
    return { given: opinionOf(context, given, { outcome: 'agreed', opinion }) }
  },
  store: (tx, { given }) => insertOpinions(tx, [given]),
})

const shared = { ...of, basis, kind: 'licence', load, mustNotHandle: mustNotBeHandlerUnder(...basis) }

export const examineLicence = approvalAct<Deciding>({
  ...shared,
  name: 'licence.examine',
  label: '审核许可决定',
  by: 'section-head',
  level: 'examiner',
  outcomes: ['agreed', 'returned'],
})

export const approveLicence = approvalAct<Deciding>({
  ...shared,
  name: 'licence.approve',
  label: '审批许可决定',
  by: 'deputy-head',
  level: 'approver',
  outcomes: ['agreed', 'returned'],
  effects: (facts, { outcome }, context) =>
    (outcome === 'agreed' ? mustBeReviewedIfMajor(facts, context) : undefined) ?? {},
  documents: (facts, given, context) => [
    { form: 'licence-approval', content: approvalContent(facts, [...facts.opinions, given], context) },
  ],
})

function approvalContent(facts: Deciding, opinions: ApprovalOpinion[], { today }: Context): LicenceApproval {
  const { records, draft } = facts
  const title = draft ? documentTitle(draft) : '决定'
  const examined = lastSaid(records, 'licence.conclude-examination', Examined)
  const reviewed = records.findLast(({ act }) => act === 'licence.countersign-review')
  const heard = records.findLast(({ act }) => act === 'licence.hold-hearing' || act === 'licence.note-no-hearing')
  const isHeld = heard?.act === 'licence.hold-hearing' && heard.outcome === 'held'
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
