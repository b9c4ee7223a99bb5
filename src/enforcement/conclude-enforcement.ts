import type { Context } from '../acts/context.ts'
import { longTextField } from '../acts/field.ts'
import { coercionLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { mustBeHandlerUnder } from '../proceedings/index.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { settled } from './awaited.store.ts'
import { outstanding, owedInChinese } from './debt.rules.ts'
import { type Debt, loadOwing } from './debt.store.ts'
import { enforcementOf } from './enforcement.ts'

/** Everything decided was paid: nothing is left to enforce, whatever had been begun. */
export const concludeEnforcement = {
  ...proceedingAct({
    name: 'enforcement.conclude',
    label: '款项缴清，办结',
    basis: [coercionLaw(54)],
    by: ['officer'],
    ...enforcementOf,
    fields: { how: longTextField('履行情况', { max: 2000 }) },
    load: loadOwing,
    must: [mustBeHandlerUnder(coercionLaw(54)), mustOweNothing],
    propose: () => ({ how: '罚款和加处罚款已经缴清。' }),
    rule: () => ({}),
  }),
  awaited: settled,
}

function mustOweNothing({ debt }: { debt: Debt }, { today }: Context): Refusal | undefined {
  const owed = outstanding(debt, today)
  if (owed.fineFen + owed.surchargeFen === 0) return undefined
  return refuse(
    'money-outstanding',
    `尚欠${owedInChinese(owed)}，不能办结。`,
    coercionLaw(54),
    '请继续催缴、催告或者申请强制执行。',
  )
}
