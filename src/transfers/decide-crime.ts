/** Legal review of the report, and the head's own decision: within three days, with the reason where it is no. */
import { choiceField, idField, longTextField } from '../acts/field.ts'
import { insertOpinions, listOpinions } from '../approvals/approval.store.ts'
import { type ApprovalOpinion, approvalAct, opinionOf, opinionsOf } from '../approvals/index.ts'
import { officersOf, partyOf, type TransferApproval } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import { citationInChinese, crimeTransferRegulation, penaltyLaw } from '../law/citation.ts'
import { mustBeQualified } from '../legal-review/index.ts'
import { listQualifications } from '../organisation/organisation.store.ts'
import { mustNotBeHandlerUnder, type ProceedingRecord } from '../proceedings/index.ts'
import type { ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { Report } from './crime-transfer.ts'
import { mustBeItsCase } from './transfer.rules.ts'
import { loadTransfer, type TransferFacts, withCase } from './transfer.store.ts'

const mustNotHandle = mustNotBeHandlerUnder(penaltyLaw(58, 1), crimeTransferRegulation(5))

const review = {
  ...{ basis: [penaltyLaw(58, 1)], key: 'crimeTransferId', noun: '移送' },
  outcomes: ['agreed' as const, 'returned' as const],
}
const loadReviewed = async (tx: Tx, id: string) => ({
  ...(await loadTransfer(tx, id)),
  qualifications: await listQualifications(tx),
})

export const reviewCrime = approvalAct({
  ...{ ...review, kind: 'crime-transfer-review', level: 'examiner', load: loadReviewed },
  ...{ name: 'crime-transfer.review', label: '移送法制初审', by: 'reviewer' },
  mustNotHandle: (facts: Awaited<ReturnType<typeof loadReviewed>>, context) =>
    mustNotHandle(facts, context) ?? mustBeQualified(facts, context),
})

export const countersignCrime = approvalAct<TransferFacts>({
  ...{ ...review, kind: 'crime-transfer', level: 'examiner', load: loadTransfer, mustNotHandle },
  ...{ name: 'crime-transfer.countersign', label: '移送法制审签', by: 'section-head' },
})

const kind = 'crime-transfer'
const basis = [crimeTransferRegulation(5)]

export const decideCrime = proceedingAct({
  name: 'crime-transfer.decide',
  label: '决定是否移送',
  basis,
  by: ['agency-head'],
  ...{ key: 'crimeTransferId', noun: '移送' },
  fields: {
    caseId: idField('案件'),
    outcome: choiceField('决定', { agreed: '批准移送', refused: '不批准移送' }),
    opinion: longTextField('决定的理由', { max: 2000, description: '不批准的，理由记录在案' }),
  },
  load: async (tx: Tx, facts: ProceedingFacts) => ({
    ...(await withCase(tx, facts)),
    opinions: await listOpinions(tx, facts.proceeding.id, kind),
  }),
  must: [mustNotHandle],
  propose: ({ caseId }) => ({ caseId, outcome: 'agreed' as const, opinion: '同意移送。' }),
  rule: (facts, { caseId, outcome, opinion }, context) => {
    const elsewhere = mustBeItsCase(caseId, facts, crimeTransferRegulation(5))
    if (elsewhere) return elsewhere
    const { opinions, proceeding } = facts
    const of = { agencyId: context.actor.agencyId, subjectId: proceeding.id, kind, level: 'approver' as const }
    const given = opinionOf(context, { ...of, round: opinions.at(-1)?.round ?? context.newId() }, { outcome, opinion })
    const content = approvalContent(facts, [...opinions, given], context.today)
    return { outcome, given, documents: [{ form: 'transfer-approval', content }] }
  },
  store: (tx, { given }) => insertOpinions(tx, [given]),
})

/** What was last reported, whether at first or after review sent it back. */
export function reportIn(records: ProceedingRecord[]): Report {
  const last = records.findLast(({ act }) => act === 'crime-transfer.report' || act === 'crime-transfer.revise')
  if (!last) throw new RangeError('没有移送报告')
  return Report.parse(last.said)
}

type Approved = Pick<TransferFacts, 'openCase' | 'subject' | 'records' | 'handlers' | 'agency'>

function approvalContent(facts: Approved, opinions: ApprovalOpinion[], today: Day): TransferApproval {
  const { openCase, subject, records, handlers, agency } = facts
  const { organ, facts: found, indicators, crime } = reportIn(records)
  const rests = [penaltyLaw(27, 1), crimeTransferRegulation(3)].map(citationInChinese).join('、')
  return {
    ...{ caseName: openCase.title, cause: openCase.cause, party: partyOf(subject), kind: 'crime' },
    ...{ receivingOrgan: organ, circumstances: found, reason: `${indicators}涉嫌${crime}。依据${rests}。` },
    opinions: opinionsOf(opinions, officersOf(handlers, today, agency.areaCode), today),
  }
}
