import { longTextField } from '../acts/field.ts'
import { penaltyLaw } from '../law/citation.ts'
import { mustBeHandlerUnder } from '../proceedings/index.ts'
import { proceedingAct } from '../proceedings/proceeding-act.ts'

/** The party's answer made the facts uncertain, or a heavier penalty is due: the case is registered and investigated. */
export const leaveSummary = proceedingAct({
  name: 'summary.leave',
  label: '转普通程序',
  basis: [penaltyLaw(54, 1)],
  by: ['officer'],
  key: 'summaryId',
  noun: '当场处罚',
  fields: { reason: longTextField('不宜当场处罚的理由', { max: 1000 }) },
  must: [mustBeHandlerUnder(penaltyLaw(52, 1))],
  rule: () => ({}),
})
