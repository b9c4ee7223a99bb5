/** The two levels that pass a penalty, on the form 案件处理呈批表. */
import { type ApprovalOpinion, approvalAct, opinionsOf } from '../approvals/index.ts'
import { mustNotBeHandler } from '../cases/index.ts'
import { officersOf, type PenaltyApproval } from '../documents/index.ts'
import { defenceKinds } from '../hearings/index.ts'
import type { Day } from '../kernel/day.ts'
import { penaltyLaw } from '../law/citation.ts'
import { type DecidingFacts, loadDeciding } from './decided.store.ts'

const shared = {
  basis: [penaltyLaw(57, 1)],
  kind: 'penalty',
  key: 'caseId',
  noun: '案件',
  outcomes: ['agreed' as const, 'returned' as const],
  load: loadDeciding,
  mustNotHandle: mustNotBeHandler,
}

export const examinePenalty = approvalAct({
  ...shared,
  name: 'penalty.examine',
  label: '审核处罚决定',
  by: 'section-head',
  level: 'examiner',
})

export const approvePenalty = approvalAct<DecidingFacts>({
  ...shared,
  name: 'penalty.approve',
  label: '批准处罚决定',
  by: 'agency-head',
  level: 'approver',
  documents: (facts, given, { today }) => [
    { form: 'penalty-approval', content: approvalContent(facts, [...facts.opinions, given], today) },
  ],
})

function approvalContent(facts: DecidingFacts, opinions: ApprovalOpinion[], today: Day): PenaltyApproval {
  const { openCase, draft, defences, reviews, deliberation, handlers, agency } = facts
  if (!draft) throw new RangeError('没有草稿的案件不能呈批')
  const { party, violations, result, totalFineFen } = draft.content
  return {
    caseName: openCase.title,
    party,
    factsAndBasis: violations.map(({ fact, violated, basis }) => `${fact}，违反${violated}，依据${basis}。`).join('\n'),
    defence:
      [...defences.map(({ kind, content }) => `${defenceKinds[kind]}：${content}`), ...heardInChinese(facts)].join(
        '\n',
      ) || '期限内未提出陈述、申辩',
    review: reviews.findLast((review) => review.stage === 'examination')?.opinion ?? null,
    deliberation: deliberation?.conclusion ?? null,
    proposedPenalty: result,
    totalFineFen,
    opinions: opinionsOf(opinions, officersOf(handlers, today, agency.areaCode), today),
  }
}

/** The decision is made on the hearing (第六十五条), so who approves reads what came of it. */
function heardInChinese({ hearing }: DecidingFacts): string[] {
  return hearing?.report ? [`听证主持人意见：${hearing.report.opinion}`] : []
}
