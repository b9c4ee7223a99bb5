/** The levels that pass the revocation or change of a decision; what the leading group decided, it also revokes. */
import { approvalAct } from '../approvals/index.ts'
import { deliberationActs } from '../deliberations/deliberation-act.ts'
import { penaltyLaw } from '../law/citation.ts'
import { mustHavePassedReview, proceedingReviewActs } from '../legal-review/proceeding-review-act.ts'
import { mustNotBeHandlerUnder } from '../proceedings/index.ts'
import { digestOf, mustBeDeliberatedAgain, mustHaveStandingDecision } from './revocation.rules.ts'
import { loadRevocation } from './revocation.store.ts'

type Facts = Awaited<ReturnType<typeof loadRevocation>>

const mustNotHandle = mustNotBeHandlerUnder(penaltyLaw(75, 2))
const shared = {
  basis: [penaltyLaw(75, 2)],
  kind: 'revocation',
  key: 'revocationId',
  noun: '撤销、变更',
  outcomes: ['agreed' as const, 'returned' as const],
  load: loadRevocation,
}

export const examineRevocation = approvalAct<Facts>({
  ...{ ...shared, level: 'examiner', mustNotHandle },
  ...{ name: 'revocation.examine', label: '审核撤销、变更', by: 'section-head' },
})

const review = { name: 'revocation', basis: penaltyLaw(58, 1) }

export const revocationReview = proceedingReviewActs({
  ...{ ...review, key: 'revocationId', noun: '撤销、变更', form: 'revocation-decision', category: '行政处罚' },
  grounds: ['撤销、变更已经作出的行政处罚决定'],
})

export const mustBeReviewed = mustHavePassedReview(review)

export const approveRevocation = approvalAct<Facts>({
  ...{ ...shared, level: 'approver' },
  ...{ name: 'revocation.approve', label: '批准撤销、变更', by: 'agency-head' },
  mustNotHandle: (facts, context) =>
    mustNotHandle(facts, context) ??
    mustHaveStandingDecision(facts) ??
    mustBeReviewed(facts, context) ??
    mustBeDeliberatedAgain(facts, context),
})

export const [submitRevocationDeliberation, deliberateRevocation] = deliberationActs<Facts>({
  submit: 'revocation.submit-deliberation',
  conclude: 'revocation.deliberate',
  label: '集体讨论撤销、变更',
  basis: [penaltyLaw(57, 2)],
  key: 'revocationId',
  noun: '撤销、变更',
  load: loadRevocation,
  must: [mustHaveStandingDecision],
  matter: ({ caseId, title, said }, context) => ({
    ...{ caseId, title, sha256: said ? digestOf(said, context) : '' },
    matter: `${title}：${said?.reason ?? ''}`,
    agreeing: `同意${title}。`,
  }),
})
