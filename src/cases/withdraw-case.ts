/** A case that should not have been filed, or has lost its party, is withdrawn (撤销案件、终止调查). */
import { z } from 'zod'
import { choiceField, longTextField } from '../acts/field.ts'
import { type ApprovalOpinion, approvalAct, opinionsOf } from '../approvals/index.ts'
import { type CaseWithdrawal, officersOf, partyOf } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import { type Citation, citationInChinese, penaltyLaw } from '../law/citation.ts'
import { mustNotBeHandler } from './case.rules.ts'
import { loadCase } from './case.store.ts'
import { caseProposalAct } from './case-proposal-act.ts'
import { loadProposed } from './proposal.store.ts'

const grounds = {
  'not-fit-to-file': '不符合立案条件',
  'party-ended': '当事人死亡或者终止，没有权利义务承受人，终止调查',
  'time-barred': '违法行为已过追究时效',
  duplicate: '其他机关已先立案，或者重复立案',
  'basis-repealed': '处罚依据已经废止，且按从旧兼从轻不再处罚',
} as const
type Ground = keyof typeof grounds

const articles: Record<Ground, Citation> = {
  'not-fit-to-file': penaltyLaw(54, 2),
  'party-ended': penaltyLaw(57, 1),
  'time-barred': penaltyLaw(36, 1),
  duplicate: penaltyLaw(25, 1),
  'basis-repealed': penaltyLaw(37),
}

const withdrawnFields = {
  ground: choiceField('撤销案件的情形', grounds),
  findings: longTextField('调查情况'),
  reason: longTextField('理由', { max: 2000 }),
  goods: longTextField('涉案物品处理', {
    max: 1000,
    description: '有查封、扣押、先行登记保存物品的，写明如何处理',
  }).optional(),
}
const Withdrawn = z.object(withdrawnFields)

const shared = { basis: [penaltyLaw(54, 2), penaltyLaw(57, 1)], kind: 'case-withdrawal' }

export const proposeWithdrawal = caseProposalAct({
  ...shared,
  name: 'withdrawal.propose',
  label: '提请撤销案件',
  fields: withdrawnFields,
  load: loadCase,
  propose: ({ openCase }) => ({ findings: openCase.clue, opinion: '不应当继续办理，建议撤销案件。' }),
})

const load = (tx: Tx, caseId: string) => loadProposed(tx, { caseId, kind: shared.kind }, Withdrawn)
type Facts = Awaited<ReturnType<typeof load>>

const level = { ...shared, key: 'caseId', noun: '案件', load, mustNotHandle: mustNotBeHandler }

export const examineWithdrawal = approvalAct<Facts>({
  ...level,
  name: 'withdrawal.examine',
  label: '审核撤销案件',
  by: 'section-head',
  level: 'examiner',
  outcomes: ['agreed', 'returned'],
})

export const approveWithdrawal = approvalAct<Facts>({
  ...level,
  name: 'withdrawal.approve',
  label: '批准撤销案件',
  by: 'agency-head',
  level: 'approver',
  outcomes: ['agreed', 'returned'],
  documents: (facts, given, { today }) => [
    { form: 'case-withdrawal', content: content(facts, [...facts.opinions, given], today) },
  ],
})

function content(facts: Facts, opinions: ApprovalOpinion[], today: Day): CaseWithdrawal {
  const { openCase, subject, handlers, agency, said, filedOn } = facts
  if (!said) throw new RangeError('没有提请的案件不能撤销')
  const { ground, findings, reason, goods = null } = said
  return {
    ...{ caseName: openCase.title, cause: openCase.cause, party: partyOf(subject) },
    ...{ filedOn: filedOn ?? today, filingNumber: null, findings, goods },
    reason: `${grounds[ground]}（${citationInChinese(articles[ground])}）。${reason}`,
    opinions: opinionsOf(opinions, officersOf(handlers, today, agency.areaCode), today),
  }
}
