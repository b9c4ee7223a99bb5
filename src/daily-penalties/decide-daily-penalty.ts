/** Deliberated where it is large, proposed, examined, approved, decided on the reviewed bytes, and served. */
import type { Context } from '../acts/context.ts'
import { longTextField } from '../acts/field.ts'
import { insertOpinions, listOpinions } from '../approvals/approval.store.ts'
import { type ApprovalOpinion, approvalAct, opinionOf } from '../approvals/index.ts'
import { deliberationActs } from '../deliberations/deliberation-act.ts'
import { type ChargeRow, insertCharge } from '../execution/money.store.ts'
import type { Tx } from '../kernel/database.ts'
import { penaltyLaw, workSafetyLaw } from '../law/citation.ts'
import { requiresDeliberation } from '../law/major.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { mustHavePassedReview } from '../legal-review/proceeding-review-act.ts'
import { mustBeHandlerUnder, mustNotBeHandlerUnder } from '../proceedings/index.ts'
import type { ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { serviceAct } from '../service/service-act.ts'
import { type DailyFacts, loadDaily, withDaily } from './daily-penalty.store.ts'
import { approvalOf, contentOf, deliberationOf, proposedText } from './daily-penalty-papers.ts'
import { dailyReview } from './draft-daily-penalty.ts'
import { mustHaveHeardOut, proposedOf } from './tell-party.ts'

const basis = [penaltyLaw(57, 1)]
const kind = 'daily-penalty'
const shared = { key: 'dailyPenaltyId', noun: '按日连续处罚' }
const mustHavePassed = mustHavePassedReview(dailyReview)

export const [submitDailyDeliberation, deliberateDailyPenalty] = deliberationActs<DailyFacts>({
  ...shared,
  submit: 'daily-penalty.submit-deliberation',
  conclude: 'daily-penalty.deliberate',
  label: '集体讨论按日连续处罚',
  basis: [penaltyLaw(57, 2)],
  load: loadDaily,
  must: [mustHavePassed, mustHaveHeardOut],
  matter: ({ caseId, title, draft }) => ({
    ...{ caseId, title, sha256: draft?.contentSha256 ?? '' },
    matter: `${title}：${draft ? proposedText(contentOf(draft)) : ''}`,
    agreeing: '同意按日连续处罚。',
  }),
})

/** 第五十七条第二款: by the thresholds of the agency; about these very bytes. */
function mustBeDeliberatedIfLarge(facts: DailyFacts, { law, today }: Context): Refusal | undefined {
  if (!facts.draft || deliberationOf(facts) !== null) return undefined
  const { required, because } = requiresDeliberation(proposedOf(facts), law, today)
  if (!required) return undefined
  const reason = `${because.map(({ label }) => label).join('、')}，应当由负责人集体讨论决定。`
  return refuse('not-deliberated', reason, penaltyLaw(57, 2), '请先提请集体讨论。')
}

export const proposeDailyPenalty = proceedingAct({
  ...shared,
  name: 'daily-penalty.propose',
  label: '呈批按日连续处罚',
  basis,
  by: ['officer'],
  fields: { opinion: longTextField('承办人意见', { max: 2000 }) },
  load: withDaily,
  must: [mustBeHandlerUnder(...basis), mustHavePassed, mustHaveHeardOut, mustBeDeliberatedIfLarge],
  propose: ({ draft }) => ({ opinion: draft ? `建议${proposedText(contentOf(draft))}` : '' }),
  rule: ({ proceeding }, { opinion }, context) => {
    const of = { agencyId: context.actor.agencyId, subjectId: proceeding.id, kind, round: context.newId() }
    return { given: opinionOf(context, { ...of, level: 'handler' }, { outcome: 'agreed', opinion }) }
  },
  store: (tx, { given }) => insertOpinions(tx, [given]),
})

const levels = {
  ...{ ...shared, basis, kind, load: loadDaily, mustNotHandle: mustNotBeHandlerUnder(...basis) },
  outcomes: ['agreed' as const, 'returned' as const],
}

export const examineDailyPenalty = approvalAct<DailyFacts>({
  ...levels,
  ...{ name: 'daily-penalty.examine', label: '审核按日连续处罚', by: 'section-head', level: 'examiner' },
})

export const approveDailyPenalty = approvalAct<DailyFacts>({
  ...levels,
  ...{ name: 'daily-penalty.approve', label: '审批按日连续处罚', by: 'deputy-head', level: 'approver' },
  documents: (facts, given, { today }) => [
    { form: 'penalty-approval', content: approvalOf(facts, [...facts.opinions, given], today) },
  ],
})

export const decideDailyPenalty = proceedingAct({
  ...shared,
  name: 'daily-penalty.decide',
  label: '作出按日连续处罚决定',
  basis: [workSafetyLaw(112), penaltyLaw(57, 1)],
  by: ['agency-head'],
  fields: {},
  load: async (tx: Tx, facts: ProceedingFacts) => ({
    ...(await withDaily(tx, facts)),
    opinions: await listOpinions(tx, facts.proceeding.id, kind),
  }),
  must: [mustNotBeHandlerUnder(...basis), mustNotHaveApproved, mustHavePassed, mustBeDeliberatedIfLarge],
  rule: ({ draft }) => ({ documents: [{ form: 'daily-penalty-decision', content: contentOf(draft) }] }),
})

function mustNotHaveApproved({ opinions }: { opinions: ApprovalOpinion[] }, { actor }: Context): Refusal | undefined {
  if (!opinions.some(({ personId }) => personId === actor.personId)) return undefined
  return refuse('same-person', '您已在本轮签署过意见，不得再签发。', basis, '请由另一名有权限的负责人办理。')
}

export const serveDailyPenalty = serviceAct<DailyFacts>({
  ...shared,
  name: 'daily-penalty.serve',
  label: '送达按日连续处罚决定书',
  basis: [penaltyLaw(61)],
  form: 'daily-penalty-decision',
  load: loadDaily,
  must: [mustBeHandlerUnder(penaltyLaw(61))],
  effects: ({ proceeding, caseId, papers }, _served, { newId }) => {
    const issued = papers.findLast(({ form, standing }) => form === 'daily-penalty-decision' && standing === 'issued')
    const { totalFineFen: amountFen } = contentOf(issued)
    const of = { id: newId(), agencyId: proceeding.agencyId, caseId, proceedingId: proceeding.id }
    const { number, issueDay: decidedOn } = issued ?? {}
    return { charge: { ...of, kind: 'daily', amountFen, number, decidedOn } }
  },
  store: (tx, { charge }) => insertCharge(tx, charge as ChargeRow),
})
