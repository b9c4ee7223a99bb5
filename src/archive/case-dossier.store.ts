/** The file of a penalty case: its own papers, those of its inspection and of every proceeding that hangs on it. */
import { listOpinions } from '../approvals/approval.store.ts'
import { loadCase } from '../cases/case.store.ts'
import { findEnding } from '../decisions/ending.store.ts'
import type { Tx } from '../kernel/database.ts'
import { dayOf } from '../kernel/day.ts'
import { listProceedingsOf } from '../proceedings/proceeding.store.ts'
import { type DossierFacts, loadPapers } from './dossier-content.store.ts'

/** A withdrawn case is closed by its withdrawal. */
const endsCase = ['closing-approval', 'case-withdrawal']

export async function loadCaseDossier(tx: Tx, caseId: string): Promise<DossierFacts> {
  const { openCase, subject, agency, handlers } = await loadCase(tx, caseId)
  const { inspectionId, title, cause, registeredAt } = openCase
  const own = await listProceedingsOf(tx, { caseId })
  const inspected = inspectionId === null ? [] : await listProceedingsOf(tx, { inspectionId })
  const proceedings = [...new Set([...own, ...inspected].map(({ id }) => id))]
  const joined = [...(inspectionId === null ? [] : [inspectionId]), ...proceedings]
  const papers = await loadPapers(tx, caseId, joined)
  const ending = await findEnding(tx, caseId)
  const filed = (await listOpinions(tx, caseId, 'filing')).findLast((opinion) => opinion.level === 'approver')
  const closing = papers.documents.findLast(({ form }) => endsCase.includes(form))
  return {
    ...papers,
    head: {
      ...{ stream: caseId, title, cause, partyName: subject.name, agency, handlers },
      decisionNumber: ending?.number ?? null,
      outcome: ending?.outcome ?? '案件已经终结',
      filedOn: dayOf(filed?.givenAt ?? registeredAt),
      closedOn: dayOf(closing?.drawnUpAt ?? registeredAt),
    },
  }
}
