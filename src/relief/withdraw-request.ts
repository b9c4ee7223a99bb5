import { longTextField } from '../acts/field.ts'
import { mustBeHandlerUnder } from '../proceedings/index.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { reliefLaw } from './relief-kind.ts'

export const withdrawRequest = proceedingAct({
  name: 'relief.withdraw-request',
  label: '户主撤回申请',
  basis: reliefLaw,
  by: ['officer'],
  ...{ key: 'reliefId', noun: '救助' },
  fields: { statement: longTextField('撤回的意思表示', { max: 1000 }) },
  must: [mustBeHandlerUnder(...reliefLaw)],
  rule: () => ({}),
})
