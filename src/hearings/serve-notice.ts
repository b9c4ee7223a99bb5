import { loadCase } from '../cases/case.store.ts'
import { mustBeHandler } from '../cases/index.ts'
import { penaltyLaw } from '../law/citation.ts'
import { serviceAct } from '../service/service-act.ts'
import { findNotice } from './notice.store.ts'

export const serveNotice = serviceAct({
  name: 'notice.serve',
  label: '送达处罚告知书',
  basis: [penaltyLaw(44), penaltyLaw(61)],
  ...{ key: 'caseId', noun: '案件', form: 'penalty-notice' },
  load: async (tx, caseId) => {
    const [facts, notice] = await Promise.all([loadCase(tx, caseId), findNotice(tx, caseId)])
    return { ...facts, title: facts.openCase.title, notice }
  },
  must: [mustBeHandler],
  outcome: ({ notice }) => (notice?.hearingTold ? 'with-hearing' : 'without-hearing'),
})
