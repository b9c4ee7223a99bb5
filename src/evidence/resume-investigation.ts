import { z } from 'zod'
import { act } from '../acts/act.ts'
import { idField, longTextField } from '../acts/field.ts'
import { loadCase } from '../cases/case.store.ts'
import { mustBeHandler } from '../cases/index.ts'
import { penaltyLaw } from '../law/citation.ts'

/** Nothing to store but the step itself: who resumed, when and why stands in the ledger. */
export const resumeInvestigation = act({
  name: 'investigation.resume',
  label: '补充调查',
  basis: [penaltyLaw(54, 1)],
  by: ['officer'],
  input: z.object({ caseId: idField('案件'), reason: longTextField('补充调查的理由', { max: 2000 }) }),
  load: (tx, { caseId }) => loadCase(tx, String(caseId)),
  must: [mustBeHandler],
  rule: (_facts, { reason }) => ({ reason }),
  store: () => Promise.resolve(),
})
