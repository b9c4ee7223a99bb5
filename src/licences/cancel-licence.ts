/** A licence is cancelled: proposed on one of the six grounds, approved, decided, and made known: 《行政许可法》第七十条. */
import { z } from 'zod'
import type { Context } from '../acts/context.ts'
import { choiceField, citationField, longTextField, textField } from '../acts/field.ts'
import { insertOpinions, listOpinions } from '../approvals/approval.store.ts'
import { opinionOf } from '../approvals/index.ts'
import { remediesOf } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { dayOf } from '../kernel/day.ts'
import { citationInChinese, licensingLaw, parseCitation } from '../law/citation.ts'
import { mustBeCertified } from '../officers/index.ts'
import { lastSaid, mustBeHandlerUnder, mustNotBeHandlerUnder } from '../proceedings/index.ts'
import { openingAct } from '../proceedings/opening-act.ts'
import { loadProceeding, type ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { serviceAct } from '../service/service-act.ts'
import { type Cancelled, cancellationGrounds, itemOf, mustFitGround } from './cancellation.rules.ts'
import { mustNotHaveApproved } from './decide-licence.ts'
import { type EndFacts, endApprovals, endEvent, endingOf, keptContent, loadEnd, noLicence } from './end-of-licence.ts'
import { idOf, licenceIdField, mustBeOfThisLicence } from './held-licence.ts'
import { insertLicenceEvent, insertMatter } from './licence.store.ts'
import { licenceNames } from './licence-kind.ts'
import { loadLicence } from './opened-on-licence.store.ts'
import { handlersField } from './receive.ts'

const basis = licensingLaw(70)
const name = 'licence-cancellation'
const of = { key: 'licenceCancellationId', noun: '注销许可' }

const proposal = {
  ground: choiceField('注销的情形', cancellationGrounds),
  facts: longTextField('事实', { max: 2000 }),
  proof: textField('证明材料', { description: '名称、文号，如注销登记通知书、撤销决定书文号、死亡证明' }),
  otherBasis: citationField('其他情形的依据').optional(),
  opinion: longTextField('承办人意见', { max: 2000 }),
}
const Proposal = z.object(proposal)
const usualOpinion = '建议依法注销，请审批。'

export const proposeCancellation = openingAct({
  name: `${name}.propose`,
  label: '提请注销许可',
  basis: [basis],
  by: ['officer'],
  ...{ procedure: name, key: of.key },
  fields: { ...licenceIdField, ...proposal, handlers: handlersField },
  load: loadLicence,
  must: [],
  propose: ({ held, handlers }, { today }) => ({
    ...{ opinion: usualOpinion, handlers },
    ...(held?.ended ? { ground: 'withdrawn' as const, facts: `该许可已于 ${held.ended.on} 撤销。` } : {}),
    ...(held && !held.ended && held.validUntil !== null && held.validUntil < today
      ? { ground: 'expired' as const, facts: `有效期至 ${held.validUntil}，届满前没有延续。` }
      : {}),
  }),
  rule: ({ held, agency, subject, people }, { ground, otherBasis, opinion, handlers }, context) => {
    if (!held || !subject) return noLicence(basis)
    const cancelled = { held, isRenewing: isRenewing(context), holder: subject.kind, otherBasis }
    const unfit =
      mustFitGround(ground, cancelled, context.today) ??
      mustBeCertified(people, { on: context.today, area: agency.areaCode, law: context.law })
    if (unfit) return unfit
    const round = { agencyId: context.actor.agencyId, subjectId: '', kind: name, round: context.newId() }
    const given = opinionOf(context, { ...round, level: 'handler' }, { outcome: 'agreed', opinion })
    const title = `注销${subject.name}${licenceNames[held.kind] ?? held.name}`
    return { opened: { title, subjectId: subject.id, handlers }, held, given }
  },
  store: async (tx, { proceeding, held, given }) => {
    const { id: proceedingId, agencyId } = proceeding
    await insertMatter(tx, { proceedingId, agencyId, licenceId: held.id })
    await insertOpinions(tx, [{ ...given, subjectId: proceedingId }])
  },
})

function isRenewing({ lives }: Context): boolean {
  return lives['licence-standing'] === 'renewing'
}

const saidOf = ({ records }: Pick<EndFacts, 'records'>) =>
  lastSaid(records, `${name}.repropose`, Proposal) ?? lastSaid(records, `${name}.propose`, Proposal)

export const reproposeCancellation = proceedingAct({
  ...of,
  name: `${name}.repropose`,
  label: '修改后重新提请注销',
  basis: [basis],
  by: ['officer'],
  fields: proposal,
  load: loadEnd,
  must: [mustBeHandlerUnder(basis)],
  propose: (facts) => saidOf(facts) ?? {},
  rule: ({ held, subject, proceeding }, { ground, otherBasis, opinion }, context) => {
    if (!held) return noLicence(basis)
    const unfit = mustFitGround(ground, cancelledOf(held, subject.kind, otherBasis), context.today)
    if (unfit) return unfit
    const round = { agencyId: proceeding.agencyId, subjectId: proceeding.id, kind: name, round: context.newId() }
    return { given: opinionOf(context, { ...round, level: 'handler' }, { outcome: 'agreed', opinion }) }
  },
  store: (tx, { given }) => insertOpinions(tx, [given]),
})

/** The standing of the licence itself forbids the decision while a renewal is pending. */
function cancelledOf(held: Cancelled['held'], holder: Cancelled['holder'], otherBasis: string | undefined): Cancelled {
  return { held, isRenewing: false, holder, otherBasis }
}

export const dropCancellation = proceedingAct({
  ...of,
  name: `${name}.drop`,
  label: '不再注销，终止办理',
  basis: [basis],
  by: ['officer'],
  fields: { reason: longTextField('理由', { max: 1000 }) },
  load: loadEnd,
  must: [mustBeHandlerUnder(basis)],
  rule: ({ held, ...facts }, { reason }, context) => {
    if (!held) return noLicence(basis)
    const kept = { purpose: '不予注销行政许可', findings: reason, basis, handlers: '终止办理。', approval: null }
    return { documents: [{ form: 'licence-approval', content: keptContent({ ...facts, held }, kept, context) }] }
  },
})

export const [examineCancellation, approveCancellation] = endApprovals<EndFacts>({
  ...{ ...of, name, basis, title: '注销行政许可决定书', load: loadEnd },
  must: () => undefined,
  said: ({ proceeding, ...facts }) => {
    const said = saidOf(facts)
    const findings = said ? `${cancellationGrounds[said.ground]}。${said.facts}（${said.proof}）` : ''
    return { beganOn: dayOf(proceeding.openedAt), findings, heard: null, review: null }
  },
})

export const decideCancellation = proceedingAct({
  ...of,
  name: `${name}.decide`,
  label: '作出注销决定',
  basis: [basis],
  by: ['agency-head'],
  fields: licenceIdField,
  load: async (tx: Tx, facts: ProceedingFacts) => ({
    ...(await loadEnd(tx, facts)),
    opinions: await listOpinions(tx, facts.proceeding.id, name),
  }),
  must: [mustNotBeHandlerUnder(basis), mustNotHaveApproved],
  propose: ({ held }) => idOf(held),
  rule: (facts, given, context) => {
    const { held, subject, agency } = facts
    const said = saidOf(facts)
    if (!held || !said) return noLicence(basis)
    const { ground, otherBasis, facts: found, proof } = said
    const unfit =
      mustBeOfThisLicence(facts, given) ??
      mustFitGround(ground, cancelledOf(held, subject.kind, otherBasis), context.today)
    if (unfit) return unfit
    const articles = [itemOf(ground), ...(otherBasis === undefined ? [] : [parseCitation(otherBasis)])]
    const content = {
      ...{ ...endingOf(facts, held), certificateNumber: held.number, ground: cancellationGrounds[ground] },
      ...{ facts: `${found}（${proof}）`, basis: articles.map(citationInChinese).join('、') },
      ...{ cancelledOn: context.today, remedies: remediesOf(agency, context) },
    }
    return { event: endEvent('cancelled', { ...facts, held }, context), documents: [{ form: name, content }] }
  },
  store: (tx, { event }) => insertLicenceEvent(tx, event),
})

export const serveCancellation = serviceAct({
  ...of,
  name: `${name}.serve`,
  label: '送达注销决定书',
  basis: [basis],
  form: name,
  load: (tx: Tx, id) => loadProceeding(tx, id),
  must: [mustBeHandlerUnder(basis)],
})
