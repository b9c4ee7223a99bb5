/** A case stands still while something it waits for is not there, and goes on afterwards (案件中止、恢复). */
import { z } from 'zod'
import { choiceField, longTextField } from '../acts/field.ts'
import { listOpinions } from '../approvals/approval.store.ts'
import { type ApprovalOpinion, approvalAct, opinionsOf } from '../approvals/index.ts'
import { officersOf, partyOf, type SuspensionApproval } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { type Day, dayOf } from '../kernel/day.ts'
import { penaltyLaw } from '../law/citation.ts'
import { mustNotBeHandler } from './case.rules.ts'
import { loadCase } from './case.store.ts'
import { caseProposalAct } from './case-proposal-act.ts'
import { loadProposed } from './proposal.store.ts'

const grounds = {
  appraisal: '检验、检测、鉴定等需要时间',
  'party-unreachable': '当事人下落不明，无法继续调查',
  'awaiting-other': '须以其他机关的处理、裁判结果为依据',
  'force-majeure': '因不可抗力不能继续调查',
  successor: '当事人死亡或者终止，尚未确定权利义务承受人',
} as const

const suspendedFields = {
  ground: choiceField('中止的情形', grounds),
  circumstances: longTextField('案件办理情况', { max: 2000 }),
  reason: longTextField('中止的理由和依据', { max: 2000 }),
}
const resumedFields = {
  circumstances: longTextField('案件办理情况', { max: 2000 }),
  reason: longTextField('恢复的理由', { max: 2000 }),
}
const Reason = z.object({ circumstances: z.string(), reason: z.string() })

const basis = [penaltyLaw(60)]
const circumstancesOf = (clue: string) => `线索情况：${clue}`

export const proposeSuspension = caseProposalAct({
  name: 'suspension.propose',
  label: '提请中止案件',
  basis,
  kind: 'suspension',
  fields: suspendedFields,
  load: loadCase,
  propose: ({ openCase }) => ({
    circumstances: circumstancesOf(openCase.clue),
    opinion: '中止的情形客观存在，建议中止案件，情形消除后立即恢复。',
  }),
})

export const proposeResumption = caseProposalAct({
  name: 'resumption.propose',
  label: '提请恢复案件',
  basis,
  kind: 'resumption',
  fields: resumedFields,
  load: loadCase,
  propose: ({ openCase }) => ({
    circumstances: circumstancesOf(openCase.clue),
    opinion: '中止的情形已经消除，建议恢复调查。',
  }),
})

type Kind = SuspensionApproval['kind']

const loading = (kind: Kind) => async (tx: Tx, caseId: string) => ({
  ...(await loadProposed(tx, { caseId, kind }, Reason)),
  suspendedOn: kind === 'resumption' ? dayOfApproval(await listOpinions(tx, caseId, 'suspension')) : null,
})
type Facts = Awaited<ReturnType<ReturnType<typeof loading>>>

function dayOfApproval(opinions: ApprovalOpinion[]): Day | null {
  const approved = opinions.findLast(({ level }) => level === 'approver')
  return approved ? dayOf(approved.givenAt) : null
}

const levels = (kind: Kind, label: string) => {
  const shared = { basis, kind, key: 'caseId', noun: '案件', load: loading(kind), mustNotHandle: mustNotBeHandler }
  const outcomes: ('agreed' | 'returned')[] = ['agreed', 'returned']
  return {
    examine: approvalAct<Facts>({
      ...{ ...shared, outcomes, level: 'examiner' },
      ...{ name: `${kind}.examine`, label: `审核${label}`, by: 'section-head' },
    }),
    approve: approvalAct<Facts>({
      ...{ ...shared, outcomes, level: 'approver' },
      ...{ name: `${kind}.approve`, label: `批准${label}`, by: 'agency-head' },
      documents: (facts, given, { today }) => [
        { form: 'suspension-approval', content: content(facts, { kind, opinions: [...facts.opinions, given] }, today) },
      ],
    }),
  }
}

export const { examine: examineSuspension, approve: approveSuspension } = levels('suspension', '中止案件')
export const { examine: examineResumption, approve: approveResumption } = levels('resumption', '恢复案件')

type Approved = { kind: Kind; opinions: ApprovalOpinion[] }

function content(facts: Facts, { kind, opinions }: Approved, today: Day): SuspensionApproval {
  const { openCase, subject, handlers, agency, said, filedOn, suspendedOn } = facts
  return {
    ...{ kind, caseName: openCase.title, cause: openCase.cause, party: partyOf(subject) },
    ...{ filedOn: filedOn ?? today, from: today, suspendedOn },
    ...{ circumstances: said?.circumstances ?? '', reason: said?.reason ?? '' },
    opinions: opinionsOf(opinions, officersOf(handlers, today, agency.areaCode), today),
  }
}
