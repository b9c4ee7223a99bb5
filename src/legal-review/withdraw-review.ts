import { z } from 'zod'
import { act } from '../acts/act.ts'
import { idField, longTextField } from '../acts/field.ts'
import { loadCase } from '../cases/case.store.ts'
import { mustBeHandler } from '../cases/index.ts'
import { penaltyLaw } from '../law/citation.ts'

/** The submission stays on file; the step back and its reason stand in the ledger. */
export const withdrawReview = act({
  name: 'review.withdraw',
  label: '撤回送审',
  basis: [penaltyLaw(58, 1)],
  by: ['officer'],
  input: z.object({ caseId: idField('案件'), reason: longTextField('撤回理由', { max: 1000 }) }),
  load: (tx, { caseId }) => loadCase(tx, String(caseId)),
  must: [mustBeHandler],
  rule: (_facts, { reason }) => ({ reason }),
  store: () => Promise.resolve(),
})
