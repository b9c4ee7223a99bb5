/** The proposal to transfer a case to another organ, and the two levels that pass it. */
import { idField, longTextField } from '../acts/field.ts'
import { insertOpinions } from '../approvals/approval.store.ts'
import { type ApprovalOpinion, approvalAct, opinionOf, opinionsOf } from '../approvals/index.ts'
import { loadCase } from '../cases/case.store.ts'
import { mustBeHandler } from '../cases/index.ts'
import { officersOf, partyOf, type TransferApproval } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import { citationInChinese, penaltyLaw } from '../law/citation.ts'
import { lastSaid, mustNotBeHandlerUnder, type ProceedingRecord } from '../proceedings/index.ts'
import { openingAct } from '../proceedings/opening-act.ts'
import { groundArticles, Transfer, transferFields } from './case-transfer.ts'
import { loadTransfer, type TransferFacts } from './transfer.store.ts'

const basis = [penaltyLaw(22), penaltyLaw(25, 1)]
const kind = 'case-transfer'

export const proposeTransfer = openingAct({
  name: 'case-transfer.propose',
  label: '提请移送其他机关',
  basis,
  by: ['officer'],
  ...{ procedure: 'case-transfer', key: 'caseTransferId' },
  fields: { caseId: idField('案件'), ...transferFields, opinion: longTextField('承办人意见', { max: 2000 }) },
  load: (tx: Tx, { caseId }: { caseId?: string }) => loadCase(tx, String(caseId)),
  must: [mustBeHandler],
  propose: ({ openCase }) => ({
    scope: 'whole' as const,
    findings: openCase.clue,
    opinion: '本案不属于本机关管辖，建议移送有管辖权的机关处理。',
  }),
  rule: ({ openCase, subject, handlers }, { organ, opinion }, context) => {
    const of = { agencyId: context.actor.agencyId, subjectId: '', kind, round: context.newId() }
    return {
      opened: {
        ...{ title: `${openCase.title}移送${organ}`, subjectId: subject.id, caseId: openCase.id },
        handlers: handlers.map(({ personId }) => personId),
      },
      given: opinionOf(context, { ...of, level: 'handler' }, { outcome: 'agreed', opinion }),
    }
  },
  store: (tx, { given, proceeding }) => insertOpinions(tx, [{ ...given, subjectId: proceeding.id }]),
})

export function proposedIn(records: ProceedingRecord[]): Transfer {
  const said = lastSaid(records, 'case-transfer.propose', Transfer)
  if (!said) throw new RangeError('没有移送的提请')
  return said
}

const level = {
  ...{ basis, kind, key: 'caseTransferId', noun: '移送', load: loadTransfer },
  mustNotHandle: mustNotBeHandlerUnder(...basis),
}

export const examineTransfer = approvalAct<TransferFacts>({
  ...{ ...level, level: 'examiner', outcomes: ['agreed', 'returned'] },
  ...{ name: 'case-transfer.examine', label: '审核移送', by: 'section-head' },
})

export const approveTransfer = approvalAct<TransferFacts>({
  ...{ ...level, level: 'approver', outcomes: ['agreed', 'refused', 'returned'] },
  ...{ name: 'case-transfer.approve', label: '审批移送', by: 'agency-head' },
  documents: (facts, given, { today }) => [
    { form: 'transfer-approval', content: content(facts, [...facts.opinions, given], today) },
  ],
})

function content(facts: TransferFacts, opinions: ApprovalOpinion[], today: Day): TransferApproval {
  const { openCase, subject, records, handlers, agency } = facts
  const { organ, ground, findings, reason } = proposedIn(records)
  return {
    ...{ caseName: openCase.title, cause: openCase.cause, party: partyOf(subject), kind: 'other-organ' },
    ...{ receivingOrgan: organ, circumstances: findings },
    reason: `${reason}依据${citationInChinese(groundArticles[ground])}。`,
    opinions: opinionsOf(opinions, officersOf(handlers, today, agency.areaCode), today),
  }
}
