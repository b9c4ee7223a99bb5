import { z } from 'zod'
import { act } from '../acts/act.ts'
import { idField } from '../acts/field.ts'
import { loadCase } from '../cases/case.store.ts'
import { mustBeHandler } from '../cases/index.ts'
import { insertDecisionChange } from '../decisions/decision.store.ts'
import type { DecisionChange } from '../decisions/index.ts'
import type { Day } from '../kernel/day.ts'
import { litigationLaw, penaltyLaw, reconsiderationLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import type { ProceedingRecord } from '../proceedings/index.ts'
import { findLastSaidOf } from '../proceedings/proceeding.store.ts'
import {
  mustHaveStandingDecision,
  mustSayWhatChanged,
  outcomeOf,
  refundFen,
  warningsOfRuling,
} from './revocation.rules.ts'
import { loadStanding } from './revocation.store.ts'
import { Ruling, rulingFields } from './revocation.ts'

const basis = [reconsiderationLaw(64), litigationLaw(70)]

/** What a review, a court or supervision decided binds: it is recorded, not approved. */
export const recordRuling = act({
  name: 'revocation.record-ruling',
  label: '登记撤销、变更处罚决定的复议决定、裁判',
  basis: [...basis, reconsiderationLaw(63), litigationLaw(77), penaltyLaw(48, 2)],
  by: ['officer'],
  input: z.object({ caseId: idField('案件'), ...rulingFields }),
  load: async (tx, { caseId }) => ({
    ...(await loadCase(tx, String(caseId))),
    ...(await loadStanding(tx, String(caseId))),
    concluded: await findLastSaidOf(tx, String(caseId), ['reconsideration.conclude', 'litigation.conclude']),
  }),
  must: [mustBeHandler, mustHaveStandingDecision],
  propose: ({ concluded }, { today }) => ({ source: 'review' as const, receivedOn: today, ...ruledIn(concluded) }),
  warn: ({ decision }, given) => warningsOfRuling(given, decision),
  rule: ({ decision, money }, { caseId, ...given }, context) => {
    if (!decision) return refuse('no-decision', '本案没有有效的处罚决定。', basis)
    const unfit = mustSayWhatChanged(given.ruling === 'changed', given) ?? mustSayWhen(given)
    if (unfit) return unfit
    const { ruling, receivedOn, source, reference, reason, changedTo = null, fineFen, remakeBy } = given
    if (receivedOn > context.today || receivedOn < decision.decidedOn)
      return refuse('day-wrong', '收到日期应在处罚决定之后、今天之前（含今天）。', basis, '请核对日期。')
    const change: DecisionChange = {
      ...{ id: context.newId(), agencyId: context.actor.agencyId, caseId, decisionId: decision.documentId },
      ...{ kind: kindOf(ruling), source, reference, reason, changedTo, fineFen: fineFen ?? null },
      refundFen: refundFen(given, money),
      ...{ changedOn: receivedOn, changedAt: context.now, changedBy: context.actor.personId },
    }
    const stated = remakeBy === undefined ? {} : { dueOn: { 'C-03': remakeBy } }
    return { outcome: outcomeOf(given, money, context.today), on: receivedOn, change, ...stated }
  },
  store: (tx, { change }) => insertDecisionChange(tx, change),
})

/** As the review or the lawsuit ended beside the case: nothing is typed twice. */
function ruledIn(concluded: ProceedingRecord | undefined): Partial<Ruling> {
  if (concluded?.outcome !== 'altered') return {}
  const { result: ruling, performBy: remakeBy, ...said } = concluded.said
  const source = concluded.act === 'litigation.conclude' ? 'judgment' : 'review'
  const found = Ruling.partial().safeParse({ ...said, ruling, source, receivedOn: concluded.saidOn })
  if (!found.success) return {}
  return {
    ...found.data,
    ...(ruling === 'remake' && typeof remakeBy === 'string' ? { remakeBy: remakeBy as Day } : {}),
  }
}

/** 《行政复议法》第六十四条第一款: a term is set only where the organ has to decide again. */
function mustSayWhen({ ruling, remakeBy, receivedOn }: Ruling): Refusal | undefined {
  if (remakeBy === undefined) return undefined
  if (ruling === 'remake' && remakeBy >= receivedOn) return undefined
  return refuse('term-wrong', '责令重新作出的，才写明期限，且不早于收到之日。', basis, '请对照文书填写。')
}

function kindOf(ruling: Ruling['ruling']): DecisionChange['kind'] {
  return ruling === 'changed' || ruling === 'unlawful' ? ruling : 'revoked'
}
