import { z } from 'zod'
import { act } from '../acts/act.ts'
import type { Context } from '../acts/context.ts'
import { idField, longTextField } from '../acts/field.ts'
import { loadCase } from '../cases/case.store.ts'
import { mustBeHandler } from '../cases/index.ts'
import { findDecision } from '../decisions/decision.store.ts'
import { penaltyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { balance } from './balance.rules.ts'
import { listOwing, loadMoney } from './money.store.ts'
import type { Money } from './money.ts'
import { outstandingInChinese } from './payment.ts'

/** Where nothing is left to pay: a warning takes effect by service, a confiscation by hand-over, a fine may have been let go. */
export const completeExecution = act({
  name: 'execution.complete',
  label: '登记履行完毕',
  basis: [penaltyLaw(66, 1)],
  by: ['officer'],
  input: z.object({ caseId: idField('案件'), how: longTextField('履行情况', { max: 2000 }) }),
  load: async (tx, { caseId }) => ({
    ...(await loadCase(tx, String(caseId))),
    decision: await findDecision(tx, String(caseId)),
    money: await loadMoney(tx, String(caseId)),
  }),
  must: [mustBeHandler, mustOweNothing],
  awaited: async (tx, caseIds) => {
    const owing = await listOwing(tx, caseIds)
    return caseIds.filter((id) => !owing.includes(id))
  },
  propose: ({ decision }) => ({
    how: decision?.confiscation
      ? `没收物品（${decision.confiscation}）已办理移交。`
      : '处罚决定书已送达，处罚决定已履行。',
  }),
  rule: (_facts, { how }) => ({ how }),
  store: () => Promise.resolve(),
})

function mustOweNothing({ money }: { money: Money }, { today }: Context): Refusal | undefined {
  const owed = balance(money, today)
  if (owed.outstandingFen === 0) return undefined
  const reason = `本案${outstandingInChinese(owed)}，缴清后自动转为已履行。`
  return refuse('fine-outstanding', reason, penaltyLaw(67), '请由收缴登记人员登记缴款。')
}
