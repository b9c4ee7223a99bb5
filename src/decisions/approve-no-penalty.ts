/** The levels that pass a decision to give no penalty: the section, legal review, the leading group, the head. */
import { listOpinions } from '../approvals/approval.store.ts'
import { type ApprovalOpinion, approvalAct, opinionsOf } from '../approvals/index.ts'
import { mustNotBeHandler } from '../cases/index.ts'
import { deliberationActs } from '../deliberations/deliberation-act.ts'
import { officersOf, type PenaltyApproval, partyOf } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import { citationInChinese, penaltyLaw } from '../law/citation.ts'
import { mustBeQualified } from '../legal-review/index.ts'
import { listQualifications } from '../organisation/organisation.store.ts'
import { digestOf, mustBeDeliberatedWhereListed, mustBeReviewedWhereListed } from './no-penalty.rules.ts'
import { loadNoPenalty, type NoPenaltyFacts } from './no-penalty.store.ts'
import { groundArticles, noPenaltyGrounds } from './no-penalty.ts'

const shared = {
  basis: [penaltyLaw(57, 1)],
  key: 'caseId',
  noun: '案件',
  outcomes: ['agreed' as const, 'returned' as const],
  mustNotHandle: mustNotBeHandler,
}

export const examineNoPenalty = approvalAct({
  ...{ ...shared, kind: 'no-penalty', load: loadNoPenalty, level: 'examiner' },
  ...{ name: 'no-penalty.examine', label: '审核不予处罚', by: 'section-head' },
})

const loadReviewed = async (tx: Tx, caseId: string) => ({
  ...(await loadNoPenalty(tx, caseId)),
  qualifications: await listQualifications(tx),
})

const review = { ...shared, basis: [penaltyLaw(58, 1)], kind: 'no-penalty-review', load: loadReviewed }

/** Who reviews is no handler and holds the qualification, as for a penalty. */
export const reviewNoPenalty = approvalAct({
  ...{ ...review, level: 'examiner', mustNotHandle: mustReview },
  ...{ name: 'no-penalty.review', label: '不予处罚法制初审', by: 'reviewer' },
})

function mustReview(
  facts: Awaited<ReturnType<typeof loadReviewed>>,
  context: Parameters<typeof mustNotBeHandler>[1],
): ReturnType<typeof mustNotBeHandler> {
  return mustNotBeHandler(facts, context) ?? mustBeQualified(facts, context)
}

export const countersignNoPenalty = approvalAct({
  ...{ ...review, level: 'approver' },
  ...{ name: 'no-penalty.countersign', label: '不予处罚法制审签', by: 'section-head' },
})

export const [submitNoPenaltyDeliberation, deliberateNoPenalty] = deliberationActs({
  submit: 'no-penalty.submit-deliberation',
  conclude: 'no-penalty.deliberate',
  label: '集体讨论不予处罚',
  basis: [penaltyLaw(57, 2)],
  key: 'caseId',
  noun: '案件',
  load: loadNoPenalty,
  must: [],
  matter: ({ openCase, said }, context) => ({
    ...{ caseId: openCase.id, title: openCase.title, sha256: said ? digestOf(said, context) : '' },
    matter: `${openCase.title}拟不予行政处罚：${said ? noPenaltyGrounds[said.ground] : ''}`,
    agreeing: '同意不予行政处罚。',
  }),
})

const loadApproved = async (tx: Tx, caseId: string) => ({
  ...(await loadNoPenalty(tx, caseId)),
  reviewed: await listOpinions(tx, caseId, 'no-penalty-review'),
})
type ApprovedFacts = Awaited<ReturnType<typeof loadApproved>>

export const approveNoPenalty = approvalAct<ApprovedFacts>({
  ...{ ...shared, kind: 'no-penalty', load: loadApproved, level: 'approver', mustNotHandle: mustBePassed },
  ...{ name: 'no-penalty.approve', label: '批准不予处罚', by: 'agency-head' },
  documents: (facts, given, { today }) => [
    { form: 'penalty-approval', content: approvalContent(facts, [...facts.opinions, given], today) },
  ],
})

function mustBePassed(facts: NoPenaltyFacts, context: Parameters<typeof mustNotBeHandler>[1]) {
  return (
    mustNotBeHandler(facts, context) ??
    mustBeReviewedWhereListed(facts, context) ??
    mustBeDeliberatedWhereListed(facts, context)
  )
}

function approvalContent(facts: ApprovedFacts, opinions: ApprovalOpinion[], today: Day): PenaltyApproval {
  const { openCase, subject, said, deliberation, reviewed, handlers, agency } = facts
  if (!said) throw new RangeError('没有提请的案件不能呈批')
  const basis = groundArticles[said.ground].map(citationInChinese).join('、')
  return {
    caseName: openCase.title,
    party: partyOf(subject),
    factsAndBasis: `${said.facts}\n${said.reason}`,
    defence: '拟不予处罚，未告知处罚',
    review: reviewed.findLast(({ level }) => level === 'approver')?.opinion ?? null,
    deliberation: deliberation?.conclusion ?? null,
    proposedPenalty: `不予行政处罚：${noPenaltyGrounds[said.ground]}（${basis}）。`,
    totalFineFen: 0,
    opinions: opinionsOf(opinions, officersOf(handlers, today, agency.areaCode), today),
  }
}
