import { loadCase } from '../cases/case.store.ts'
import { mustBeHandler } from '../cases/index.ts'
import { penaltyLaw } from '../law/citation.ts'
import { serviceAct } from '../service/service-act.ts'

export const serveDecision = serviceAct({
  name: 'decision.serve',
  label: '送达处罚决定书',
  basis: [penaltyLaw(61)],
  ...{ key: 'caseId', noun: '案件', form: 'penalty-decision' },
  load: async (tx, caseId) => {
    const facts = await loadCase(tx, caseId)
    return { ...facts, title: facts.openCase.title }
  },
  must: [mustBeHandler],
})
