import { longTextField } from '../acts/field.ts'
import { mustBeHandlerUnder } from '../proceedings/index.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'
import { recordalLaw } from './recordal-kind.ts'

export const withdrawSubmission = proceedingAct({
  name: 'recordal.withdraw-submission',
  label: '备案人撤回',
  basis: recordalLaw,
  by: ['officer'],
  ...{ key: 'recordalId', noun: '备案' },
  fields: { statement: longTextField('撤回的书面意思表示', { max: 1000 }) },
  must: [mustBeHandlerUnder(...recordalLaw)],
  rule: () => ({}),
})
