import { z } from 'zod'
import { act } from '../acts/act.ts'
import { idField, longTextField } from '../acts/field.ts'
import { insertOpinions } from '../approvals/approval.store.ts'
import { opinionOf } from '../approvals/index.ts'
import { loadCase } from '../cases/case.store.ts'
import { mustBeHandler } from '../cases/index.ts'
import { listDecisionChanges } from '../decisions/decision.store.ts'
import { penaltyLaw } from '../law/citation.ts'
import { listOpenProceedings } from '../proceedings/proceeding.store.ts'
import { mustBeSettled, mustHaveNothingOpen } from './closing.rules.ts'
import { loadMoney } from './money.store.ts'
import { listRefunds } from './refund.store.ts'
import { mustHaveRefunded } from './refund.ts'

export const proposeClosing = act({
  name: 'closing.propose',
  label: '提请结案',
  basis: [penaltyLaw(47)],
  by: ['officer'],
  input: z.object({ caseId: idField('案件'), opinion: longTextField('承办人意见', { max: 2000 }) }),
  load: async (tx, { caseId }) => ({
    ...(await loadCase(tx, String(caseId))),
    money: await loadMoney(tx, String(caseId)),
    open: await listOpenProceedings(tx, String(caseId)),
    changes: await listDecisionChanges(tx, String(caseId)),
    refunds: await listRefunds(tx, String(caseId)),
  }),
  must: [mustBeHandler, mustBeSettled, mustHaveRefunded, mustHaveNothingOpen],
  propose: () => ({ opinion: '案件已经办理完毕，应当公示的已经公示，建议结案。' }),
  rule: (_facts, { caseId, opinion }, context) => {
    const { agencyId } = context.actor
    const of = { agencyId, subjectId: caseId, kind: 'closing', level: 'handler' as const, round: context.newId() }
    return { given: opinionOf(context, of, { outcome: 'agreed', opinion }) }
  },
  store: (tx, { given }) => insertOpinions(tx, [given]),
})
