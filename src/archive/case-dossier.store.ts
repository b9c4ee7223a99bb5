/** The file of a penalty case: its own papers, those of its inspection and of every proceeding that hangs on it. */
import { listOpinions } from '../approvals/approval.store.ts'
import { loadCase } from '../cases/case.store.ts'
import { findDecision } from '../decisions/decision.store.ts'
import type { Tx } from '../kernel/database.ts'
import { dayOf } from '../kernel/day.ts'
import { listProceedingsOf } from '../proceedings/proceeding.store.ts'
import { type DossierFacts, loadPapers } from './dossier-content.store.ts'

export async function loadCaseDossier(tx: Tx, caseId: string): Promise<DossierFacts> {
  const { openCase, subject, agency, handlers } = await loadCase(tx, caseId)
  const { inspectionId, title, cause, registeredAt } = openCase
  const own = await listProceedingsOf(tx, { caseId })
  const inspected = inspectionId === null ? [] : await listProceedingsOf(tx, { inspectionId })
  const proceedings = [...new Set([...own, ...inspected].map(({ id }) => id))]
  const joined = [...(inspectionId === null ? [] : [inspectionId]), ...proceedings]
  const papers = await loadPapers(tx, caseId, joined)
  const decision = await findDecision(tx, caseId)
  const filed = (await listOpinions(tx, caseId, 'filing')).findLast((opinion) => opinion.level === 'approver')
  const closing = papers.documents.findLast((document) => document.form === 'closing-approval')
  return {
    ...papers,
    head: {
      ...{ stream: caseId, title, cause, partyName: subject.name, agency, handlers },
      decisionNumber: decision?.number ?? null,
      outcome: decision?.content.result ?? '',
      filedOn: dayOf(filed?.givenAt ?? registeredAt),
      closedOn: dayOf(closing?.drawnUpAt ?? registeredAt),
    },
  }
}
