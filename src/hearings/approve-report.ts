/** The head reads what came of the hearing before anything goes on (第六十五条), and says so on the report. */
import { approvalAct, levelOpinionOf } from '../approvals/index.ts'
import { loadCase } from '../cases/case.store.ts'
import { mustNotBeHandler } from '../cases/index.ts'
import { findLatestDocument } from '../documents/document.store.ts'
import type { Tx } from '../kernel/database.ts'
import { penaltyLaw } from '../law/citation.ts'

const load = async (tx: Tx, caseId: string) => ({
  ...(await loadCase(tx, caseId)),
  report: await findLatestDocument(tx, caseId, 'hearing-report', 'draft'),
})

export const approveHearingReport = approvalAct<Awaited<ReturnType<typeof load>>>({
  name: 'hearing.approve-report',
  label: '审核听证报告',
  basis: [penaltyLaw(65)],
  by: 'agency-head',
  ...{ kind: 'hearing-report', key: 'caseId', noun: '案件', level: 'approver', outcomes: ['agreed'] },
  ...{ load, mustNotHandle: mustNotBeHandler },
  documents: ({ report }, given) =>
    report
      ? [{ form: 'hearing-report', content: { ...report.content, approval: levelOpinionOf([given], 'approver') } }]
      : [],
})
