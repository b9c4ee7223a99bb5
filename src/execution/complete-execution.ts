import { z } from 'zod'
import { act } from '../acts/act.ts'
import type { Context } from '../acts/context.ts'
import { idField, longTextField } from '../acts/field.ts'
import { loadCase } from '../cases/case.store.ts'
import { mustBeHandler } from '../cases/index.ts'
import { findDecision } from '../decisions/decision.store.ts'
import type { Decision } from '../decisions/index.ts'
import { penaltyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'

/** For decisions without a fine: a warning takes effect by service, a confiscation by hand-over. */
export const completeExecution = act({
  name: 'execution.complete',
  label: '登记履行完毕',
  basis: [penaltyLaw(66, 1)],
  by: ['officer'],
  input: z.object({ caseId: idField('案件'), how: longTextField('履行情况', { max: 2000 }) }),
  load: async (tx, { caseId }) => ({
    ...(await loadCase(tx, String(caseId))),
    decision: await findDecision(tx, String(caseId)),
  }),
  must: [mustBeHandler, mustHaveNoFine],
  propose: ({ decision }) => ({
    how: decision?.confiscation
      ? `没收物品（${decision.confiscation}）已办理移交。`
      : '处罚决定书已送达，处罚决定已履行。',
  }),
  rule: (_facts, { how }) => ({ how }),
  store: () => Promise.resolve(),
})

function mustHaveNoFine({ decision }: { decision: Decision | undefined }, _context: Context): Refusal | undefined {
  if (decision?.fineFen === 0) return undefined
  return refuse(
    'fine-outstanding',
    '本案处有罚款，缴清罚款后自动转为已履行。',
    penaltyLaw(67),
    '请由收缴登记人员登记缴款。',
  )
}
