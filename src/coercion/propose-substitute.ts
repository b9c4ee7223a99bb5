/** The proposal of substitute performance: a duty that is overdue, demanded in vain, and whose neglect does harm. */
import type { Context } from '../acts/context.ts'
import { insertOpinions } from '../approvals/approval.store.ts'
import { opinionOf } from '../approvals/index.ts'
import { opinionField } from '../evidence/index.ts'
import { openingPair } from '../evidence/opening-pair-act.ts'
import type { Origin } from '../evidence/origin.store.ts'
import { priorDocument } from '../evidence/prior-document.store.ts'
import type { Tx } from '../kernel/database.ts'
import type { Instant } from '../kernel/day.ts'
import { coercionLaw } from '../law/citation.ts'
import { mustNotBeAtRest } from '../law/execution-hours.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { type Substitute, substituteFields } from './substitute-performance.ts'

const basis = [coercionLaw(50)]

/** Of a case the decision; of an inspection the order to rectify. */
const loadPrior = async (tx: Tx, { caseId, inspectionId }: Origin) => ({
  prior:
    caseId === null
      ? await priorDocument(tx, String(inspectionId), 'rectification-order')
      : await priorDocument(tx, caseId, 'penalty-decision'),
})

export const [proposeSubstitute, proposeSubstituteOnSite] = openingPair({
  name: 'substitute.propose',
  label: '提请代履行',
  basis,
  procedure: 'substitute-performance',
  key: 'substituteId',
  noun: '代履行',
  fields: { ...substituteFields, opinion: opinionField },
  load: loadPrior,
  propose: ({ subject }) => ({
    place: subject.address ?? subject.name,
    opinion: '当事人逾期不履行，经催告仍不履行，建议代履行。',
  }),
  rule: ({ prior }, { opinion, ...given }, context) => {
    if (!prior) return refuse('no-decision', '没有要求当事人履行义务的决定，不得代履行。', basis, '请先依法作出决定。')
    const early = mustBeOverdue(given, context)
    if (early) return early
    const of = { agencyId: context.actor.agencyId, subjectId: '', kind: 'substitute', round: context.newId() }
    return { given: opinionOf(context, { ...of, level: 'handler' }, { outcome: 'agreed', opinion }), said: { prior } }
  },
  store: (tx, { given, proceeding }) => insertOpinions(tx, [{ ...given, subjectId: proceeding.id }]),
})

type Times = Pick<Substitute, 'overdueOn' | 'demandedOn' | 'performAt'>

/** 第五十条: first the period, then a demand, then a day on which enforcement is allowed at all. */
function mustBeOverdue({ overdueOn, demandedOn, performAt }: Times, { today, now, law }: Context): Refusal | undefined {
  if (overdueOn >= today)
    return refuse('not-overdue', `履行期限至 ${overdueOn}，尚未逾期。`, basis, '请在期限届满以后办理。')
  if (demandedOn <= overdueOn || demandedOn > today)
    return refuse('not-demanded', '代履行须以逾期以后的催告为前提。', basis, '请先催告当事人履行。')
  if (performAt <= now) return refuse('times-wrong', '代履行时间应当在今后。', basis, '请核对代履行时间。')
  return mustNotBeAtRest(performAt as Instant, law, undefined)
}
