/** What becomes of evidence kept beforehand: proposed, approved and decided thing by thing, within the seven working days. */
import type { Context } from '../acts/context.ts'
import { insertOpinions } from '../approvals/approval.store.ts'
import { type ApprovalOpinion, approvalAct, opinionsOf } from '../approvals/index.ts'
import { findLatestDocument } from '../documents/document.store.ts'
import {
  officersOf,
  type PreservationDisposition,
  type PreservationDispositionApproval,
  partyOf,
  remediesOf,
} from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { citationInChinese, penaltyLaw } from '../law/citation.ts'
import type { Refusal } from '../law/refusal.ts'
import { mustBeHandlerUnder, mustNotBeHandlerUnder } from '../proceedings/index.ts'
import type { ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { serviceAct } from '../service/service-act.ts'
import { amountOf } from './goods-field.ts'
import { handlersOpinion, opinionField } from './handlers-opinion.ts'
import { mustHandleEach, mustHavePenaltyToConfiscate, mustNotBeOverdue } from './preservation.rules.ts'
import { handledIn, handlingFields, keptIn, proposedIn } from './preservation.ts'
import { loadPreservation, type PreservationFacts } from './preservation-facts.store.ts'

const kind = 'preservation-disposition'
const basis = [penaltyLaw(56)]

export const proposePreservedDisposition = proceedingAct({
  name: 'preservation.propose-disposition',
  label: '提请作出处理决定',
  basis,
  by: ['officer'],
  key: 'preservationId',
  noun: '先行登记保存',
  fields: { ...handlingFields, opinion: opinionField },
  load: async (tx: Tx, { proceeding: { id, caseId } }: ProceedingFacts) => ({
    clock: (await loadPreservation(tx, id)).clock,
    penalty: caseId === null ? undefined : await findLatestDocument(tx, caseId, 'penalty-decision'),
  }),
  must: [mustBeHandlerUnder(...basis), mustNotBeOverdue],
  propose: ({ records }) => ({
    items: keptIn(records).map((item) => ({
      name: item.name,
      quantity: amountOf(item),
      handling: 'taken-as-evidence',
    })),
    opinion: '建议按逐项意见处理，请批准。',
  }),
  rule: ({ proceeding, records, penalty }, given, context) => {
    const refusal = mustHandleEach(keptIn(records), given) ?? mustHavePenaltyToConfiscate(given, penalty?.content)
    return refusal ?? { given: handlersOpinion({ proceeding, kind }, given.opinion, context) }
  },
  store: (tx, { given }) => insertOpinions(tx, [given]),
})

const shared = {
  ...{ basis, kind, key: 'preservationId', noun: '先行登记保存', load: loadPreservation },
  mustNotHandle: (facts: PreservationFacts, context: Context): Refusal | undefined =>
    mustNotBeHandlerUnder(...basis)(facts, context) ?? mustNotBeOverdue(facts, context),
}

export const examinePreservedDisposition = approvalAct<PreservationFacts>({
  ...shared,
  name: 'preservation.examine-disposition',
  label: '审核处理意见',
  ...{ by: 'section-head', level: 'examiner', outcomes: ['agreed', 'returned'] },
})

export const approvePreservedDisposition = approvalAct<PreservationFacts>({
  ...shared,
  name: 'preservation.approve-disposition',
  label: '作出处理决定',
  ...{ by: 'agency-head', level: 'approver', outcomes: ['agreed', 'returned'] },
  documents: (facts, given, context) => [
    { form: 'preservation-disposition-approval', content: approvalContent(facts, [...facts.opinions, given], context) },
    { form: 'preservation-disposition', content: decisionContent(facts, context) },
  ],
})

function common({ subject, notice, records }: PreservationFacts, { today }: Context) {
  const { items, reason } = handledIn(records)
  return {
    party: partyOf(subject),
    priorDocument: notice ?? { title: '先行登记保存证据通知书', number: '（无文号）', issuedOn: today },
    items: items.map(({ remark = null, ...item }) => ({ ...item, remark })),
    reason,
  }
}

function approvalContent(
  facts: PreservationFacts,
  opinions: ApprovalOpinion[],
  context: Context,
): PreservationDispositionApproval {
  const { title, records, handlers, agency } = facts
  const { today } = context
  return {
    ...{ caseName: title, ...common(facts, context), circumstances: proposedIn(records).suspected },
    opinions: opinionsOf(opinions, officersOf(handlers, today, agency.areaCode), today),
  }
}

function decisionContent(facts: PreservationFacts, context: Context): PreservationDisposition {
  const { agency } = facts
  const articles = basis.map(citationInChinese).join('、')
  return { agencyName: agency.name, ...common(facts, context), basis: articles, remedies: remediesOf(agency, context) }
}

export const servePreservedDisposition = serviceAct<PreservationFacts>({
  name: 'preservation.serve-disposition',
  label: '送达先行登记保存处理决定书',
  basis,
  ...{ key: 'preservationId', noun: '先行登记保存', form: 'preservation-disposition', load: loadPreservation },
  must: [mustBeHandlerUnder(...basis)],
  outcome: ({ records }) =>
    handledIn(records).items.some(({ handling }) => handling === 'released') ? 'to-return' : 'nothing-to-return',
})
