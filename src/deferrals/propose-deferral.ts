/** The handler's arrangement, examined, approved by the head; the party must have applied: 《行政处罚法》第六十六条第二款. */
import { insertOpinions } from '../approvals/approval.store.ts'
import { approvalAct, opinionOf } from '../approvals/index.ts'
import { outstandingOf } from '../execution/index.ts'
import { penaltyLaw } from '../law/citation.ts'
import { mustBeHandlerUnder, mustNotBeHandlerUnder } from '../proceedings/index.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { equalParts, mustCoverWhatIsUnpaid, mustEndOnWorkingDays } from './deferral.rules.ts'
import { type DeferralFacts, loadDeferral } from './deferral.store.ts'
import { appliedIn, proposedFields } from './deferral.ts'
import { approvalOf, grantOf } from './deferral-papers.ts'

const basis = [penaltyLaw(66, 2)]
const kind = 'deferral'
const shared = { basis, key: 'deferralId', noun: '延期、分期缴纳' }
/** What is proposed until somebody says otherwise: three months, month by month. */
const usualCount = 3

export const proposeDeferral = proceedingAct({
  name: 'deferral.propose',
  label: '提出延期、分期缴纳安排',
  ...shared,
  by: ['officer'],
  fields: proposedFields,
  load: async (tx, { proceeding }) => loadDeferral(tx, proceeding.id),
  must: [mustBeHandlerUnder(...basis)],
  propose: ({ records, money, term }, { law, today }) => {
    const count = appliedIn(records).kind === 'deferral' ? 1 : usualCount
    const after = term && term.dueOn > today ? term.dueOn : today
    const parts = equalParts(outstandingOf(money, 'fine', today), { count, after, law })
    return { parts, opinion: '当事人确有经济困难，建议批准。' }
  },
  rule: ({ proceeding, records, money }, { parts, opinion }, context) => {
    const { today, actor } = context
    const outstandingFen = outstandingOf(money, 'fine', today)
    const wrong =
      mustCoverWhatIsUnpaid({ kind: appliedIn(records).kind, parts, outstandingFen }, today) ??
      mustEndOnWorkingDays(parts, context)
    if (wrong) return wrong
    const of = { agencyId: actor.agencyId, subjectId: proceeding.id, kind, round: context.newId() }
    const given = opinionOf(context, { ...of, level: 'handler' as const }, { outcome: 'agreed', opinion })
    return { said: { outstandingFen }, given }
  },
  store: (tx, { given }) => insertOpinions(tx, [given]),
})

const levels = { ...shared, kind, load: loadDeferral, mustNotHandle: mustNotBeHandlerUnder(...basis) }

export const examineDeferral = approvalAct<DeferralFacts>({
  ...levels,
  ...{ name: 'deferral.examine', label: '审核延期、分期缴纳', by: 'section-head', level: 'examiner' },
  outcomes: ['agreed', 'returned'],
})

export const approveDeferral = approvalAct<DeferralFacts>({
  ...levels,
  ...{ name: 'deferral.approve', label: '批准延期、分期缴纳', by: 'agency-head', level: 'approver' },
  outcomes: ['agreed', 'refused', 'returned'],
  documents: (facts, given, { today }) => {
    const approval = { form: 'deferral-approval', content: approvalOf(facts, [...facts.opinions, given], today) }
    return given.outcome === 'agreed' ? [approval, { form: 'deferral-grant', content: grantOf(facts) }] : [approval]
  },
})
