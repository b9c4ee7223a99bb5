/** The two levels that close a case, on the form 结案审批表. */
import { listOpinions } from '../approvals/approval.store.ts'
import { type ApprovalOpinion, approvalAct, opinionsOf } from '../approvals/index.ts'
import { loadCase } from '../cases/case.store.ts'
import { mustNotBeHandler } from '../cases/index.ts'
import { findEnding } from '../decisions/ending.store.ts'
import { type ClosingApproval, officersOf, partyOf } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { type Day, dayOf } from '../kernel/day.ts'
import { penaltyLaw } from '../law/citation.ts'
import { executionInChinese } from './closing.rules.ts'
import { loadMoney } from './money.store.ts'
import { listPayments } from './payment.store.ts'

async function loadClosing(tx: Tx, caseId: string) {
  return {
    ...(await loadCase(tx, caseId)),
    ending: await findEnding(tx, caseId),
    money: await loadMoney(tx, caseId),
    payments: await listPayments(tx, caseId),
    filing: await listOpinions(tx, caseId, 'filing'),
  }
}
type ClosingFacts = Awaited<ReturnType<typeof loadClosing>>

const shared = {
  basis: [penaltyLaw(47)],
  kind: 'closing',
  key: 'caseId',
  noun: '案件',
  outcomes: ['agreed' as const, 'returned' as const],
  load: loadClosing,
  mustNotHandle: mustNotBeHandler,
}

export const examineClosing = approvalAct({
  ...shared,
  name: 'closing.examine',
  label: '审核结案',
  by: 'section-head',
  level: 'examiner',
})

export const approveClosing = approvalAct<ClosingFacts>({
  ...shared,
  name: 'closing.approve',
  label: '批准结案',
  by: 'deputy-head',
  level: 'approver',
  documents: (facts, given, { today }) => [
    { form: 'closing-approval', content: closingContent(facts, [...facts.opinions, given], today) },
  ],
})

function closingContent(facts: ClosingFacts, opinions: ApprovalOpinion[], today: Day): ClosingApproval {
  const { openCase, subject, ending, money, payments, filing, handlers, agency } = facts
  const filed = filing.findLast((opinion) => opinion.level === 'approver')
  return {
    caseName: openCase.title,
    cause: openCase.cause,
    party: partyOf(subject),
    filedOn: filed ? dayOf(filed.givenAt) : today,
    decisionNumber: ending?.number ?? null,
    decidedOn: ending?.decidedOn ?? null,
    outcome: ending?.outcome ?? '案件已经终结',
    execution: ending?.isPenalty ? executionInChinese(money, payments, { today }) : '没有处罚事项须执行。',
    opinions: opinionsOf(opinions, officersOf(handlers, today, agency.areaCode), today),
  }
}
