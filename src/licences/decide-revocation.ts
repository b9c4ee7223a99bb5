/** The revocation is approved, decided on the reviewed bytes, and served. Always a major decision: regulations §9. */
import type { Context } from '../acts/context.ts'
import { listDeadlines } from '../acts/deadline.store.ts'
import { longTextField } from '../acts/field.ts'
import { insertOpinions, listOpinions } from '../approvals/approval.store.ts'
import { opinionOf } from '../approvals/index.ts'
import { partyOf } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { dayOf } from '../kernel/day.ts'
import { licensingLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import {
  loadReviewed,
  mustHavePassedReview,
  proceedingReviewActs,
  type Reviewed,
  type ReviewStep,
} from '../legal-review/proceeding-review-act.ts'
import { lastSaid, mustBeHandlerUnder, mustNotBeHandlerUnder } from '../proceedings/index.ts'
import { loadProceeding, type ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { serviceAct } from '../service/service-act.ts'
import { mustNotHaveApproved } from './decide-licence.ts'
import { type EndFacts, endApprovals, endEvent, loadEnd, noLicence } from './end-of-licence.ts'
import { type HearingStep, noHearingAct, requestHearingAct, serveTellingAct, tellAct } from './hearing-acts.ts'
import { arrangeHearingAct, holdHearingAct } from './hearing-session.ts'
import { idOf, licenceIdField, mustBeOfThisLicence } from './held-licence.ts'
import { insertLicenceEvent } from './licence.store.ts'
import { licenceNames } from './licence-kind.ts'
import { articleOf, revocationGrounds } from './revocation.ts'
import { Conclusion, heardText, revocation } from './revoke-licence.ts'

const basis = licensingLaw(69)
const { name, ...of } = revocation

const hearing: HearingStep = {
  ...revocation,
  load: async (tx, facts) => {
    const { held } = await loadEnd(tx, facts)
    const concluded = lastSaid(facts.records, `${name}.conclude`, Conclusion)
    return {
      applied: {
        agencyName: facts.agency.name,
        matter: held ? (licenceNames[held.kind] ?? held.name) : '',
        party: partyOf(facts.subject),
      },
      deadlines: await listDeadlines(tx, [facts.proceeding.id]),
      proposal: {
        proposed: '撤销该行政许可',
        reason: concluded ? `${revocationGrounds[concluded.ground]}。${concluded.facts}` : '',
      },
    }
  },
}
export const tellHolder = tellAct(hearing)
export const serveHolderTelling = serveTellingAct(hearing)
export const requestRevocationHearing = requestHearingAct(hearing)
export const noteNoRevocationHearing = noHearingAct(hearing)
export const arrangeRevocationHearing = arrangeHearingAct(hearing)
export const holdRevocationHearing = holdHearingAct(hearing)

const review: ReviewStep = {
  ...{ ...revocation, form: name, category: '行政许可', basis },
  grounds: ['撤销行政许可直接关系被许可人重大权益，列入本局重大执法决定法制审核目录'],
}
export const revocationReview = proceedingReviewActs(review)

type Deciding = EndFacts & Reviewed
const load = async (tx: Tx, facts: ProceedingFacts) => ({
  ...(await loadEnd(tx, facts)),
  ...(await loadReviewed(tx, facts.proceeding.id, name)),
})
const mustBeReviewed = mustHavePassedReview(review)

export const proposeRevocation = proceedingAct({
  ...of,
  name: `${name}.propose`,
  label: '提请审批撤销决定',
  basis: [basis],
  by: ['officer'],
  fields: { opinion: longTextField('承办人意见', { max: 2000 }) },
  load,
  must: [mustBeHandlerUnder(basis), mustBeReviewed],
  propose: () => ({ opinion: '建议依法撤销该行政许可，请审批。' }),
  rule: ({ proceeding }, { opinion }, context) => {
    const round = { agencyId: proceeding.agencyId, subjectId: proceeding.id, kind: name, round: context.newId() }
    return { given: opinionOf(context, { ...round, level: 'handler' }, { outcome: 'agreed', opinion }) }
  },
  store: (tx, { given }) => insertOpinions(tx, [given]),
})

export const [examineRevocation, approveRevocation] = endApprovals<Deciding>({
  ...{ ...revocation, basis, title: '撤销行政许可决定书', load, must: mustBeReviewed },
  said: ({ proceeding, records }) => {
    const signed = records.findLast(({ act }) => act === `${name}.countersign-review`)
    return {
      beganOn: dayOf(proceeding.openedAt),
      findings: lastSaid(records, `${name}.conclude`, Conclusion)?.facts ?? '',
      heard: heardText({ records }) || null,
      review: signed ? `${signed.saidOn}审签同意。` : null,
    }
  },
})

export const decideRevocation = proceedingAct({
  ...of,
  name: `${name}.decide`,
  label: '作出撤销决定',
  basis: [basis],
  by: ['agency-head'],
  fields: licenceIdField,
  load: async (tx: Tx, facts: ProceedingFacts) => ({
    ...(await load(tx, facts)),
    opinions: await listOpinions(tx, facts.proceeding.id, name),
  }),
  must: [mustNotBeHandlerUnder(basis), mustNotHaveApproved, mustBeReviewed],
  propose: ({ held }) => idOf(held),
  rule: (facts, given, context) => {
    const { held, draft, records } = facts
    const elsewhere = mustBeOfThisLicence(facts, given)
    if (elsewhere) return elsewhere
    const concluded = lastSaid(records, `${name}.conclude`, Conclusion)
    if (!held || !draft || !concluded) return noLicence(basis)
    if (held.ended) return refuse('licence-ended', `该许可已于 ${held.ended.on} 终止。`, articleOf(concluded.ground))
    return {
      ...(isGrantPublic(context) ? { outcome: 'public' } : {}),
      event: endEvent('revoked', { ...facts, held }, context),
      documents: [{ form: draft.form, content: draft.content }],
    }
  },
  store: (tx, { event }) => insertLicenceEvent(tx, event),
})

/** What was published of the grant must then be taken back: P-05-licence. */
function isGrantPublic({ lives }: Context): boolean {
  return lives['licence-publication'] === 'published'
}

export const serveRevocation = serviceAct({
  ...of,
  name: `${name}.serve`,
  label: '送达撤销决定书',
  basis: [basis],
  form: name,
  load: (tx: Tx, id) => loadProceeding(tx, id),
  must: [mustBeHandlerUnder(basis)],
})
