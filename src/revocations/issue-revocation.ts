import { idField } from '../acts/field.ts'
import { insertDecisionChange } from '../decisions/decision.store.ts'
import type { DecisionChange } from '../decisions/index.ts'
import { penaltyLaw } from '../law/citation.ts'
import { refuse } from '../law/refusal.ts'
import { mustNotBeHandlerUnder } from '../proceedings/index.ts'
import { loadProceeding } from '../proceedings/proceeding.store.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { serviceAct } from '../service/service-act.ts'
import { mustBeReviewed } from './approve-revocation.ts'
import { mustHaveStandingDecision, outcomeOf, refundFen } from './revocation.rules.ts'
import { loadRevoking } from './revocation.store.ts'

const basis = [penaltyLaw(75, 2)]

/** One act moves the revocation, its case and the publication: none of them can be forgotten. */
export const issueRevocation = proceedingAct({
  name: 'revocation.issue',
  label: '作出撤销、变更决定',
  basis: [...basis, penaltyLaw(48, 2)],
  by: ['agency-head'],
  key: 'revocationId',
  noun: '撤销、变更',
  fields: { caseId: idField('案件') },
  load: loadRevoking,
  must: [mustNotBeHandlerUnder(...basis), mustHaveStandingDecision, mustBeReviewed],
  propose: ({ proceeding }) => (proceeding.caseId === null ? {} : { caseId: proceeding.caseId }),
  rule: ({ said, decision, draft, proceeding, money }, { caseId }, context) => {
    if (!said || !decision || !draft) return refuse('not-proposed', '尚未提请撤销、变更。', basis)
    if (caseId !== proceeding.caseId)
      return refuse('case-differs', '案件与提请撤销、变更的案件不一致。', basis, '请从本事项办理。')
    const { mode, source, reference = null, reason, changedTo = null, fineFen } = said
    const refund = refundFen({ ruling: mode, fineFen }, money)
    if (draft.content.refundFen !== refund)
      return refuse(
        'paid-since',
        '拟稿之后缴纳的罚款有变化，应退数额与草稿不一致。',
        basis,
        '请由承办人撤回后重新提请。',
      )
    const change: DecisionChange = {
      ...{ id: context.newId(), agencyId: context.actor.agencyId, caseId, decisionId: decision.documentId },
      ...{ kind: mode === 'changed' ? 'changed' : 'revoked', source, reference, reason },
      ...{ changedTo, fineFen: fineFen ?? null, refundFen: refund },
      ...{ changedOn: context.today, changedAt: context.now, changedBy: context.actor.personId },
    }
    const outcome = outcomeOf({ ruling: mode, fineFen }, money, context.today)
    return { outcome, change, documents: [{ form: 'revocation-decision', content: draft.content }] }
  },
  store: (tx, { change }) => insertDecisionChange(tx, change),
})

export const serveRevocation = serviceAct({
  name: 'revocation.serve',
  label: '送达撤销、变更决定书',
  basis: [penaltyLaw(61)],
  key: 'revocationId',
  noun: '撤销、变更',
  form: 'revocation-decision',
  load: loadProceeding,
  must: [],
})
