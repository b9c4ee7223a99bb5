/** What the acts of a seizure look at besides the proceeding itself. */
import { listDeadlines } from '../acts/deadline.store.ts'
import { findLatestDocument } from '../documents/document.store.ts'
import { documentTitle } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import { dayOf } from '../kernel/day.ts'
import { loadProceeding } from '../proceedings/proceeding.store.ts'
import { listSeizedItems } from './seized-item.store.ts'

export async function loadMeasure(tx: Tx, seizureId: string) {
  const [items, deadlines, decision] = await Promise.all([
    listSeizedItems(tx, seizureId),
    listDeadlines(tx, [seizureId]),
    priorDocument(tx, seizureId, 'seizure-decision'),
  ])
  const clockOf = (rowId: string) => deadlines.findLast((deadline) => deadline.rowId === rowId)
  return { items, clock: clockOf('E-01'), approvalClock: clockOf('E-03'), decision }
}

export async function loadSeizure(tx: Tx, seizureId: string) {
  const [facts, measure] = await Promise.all([loadProceeding(tx, seizureId), loadMeasure(tx, seizureId)])
  return { ...facts, ...measure }
}

export type SeizureFacts = Awaited<ReturnType<typeof loadSeizure>>

/** As later documents name the one they rest on. */
export async function priorDocument(tx: Tx, subjectId: string, form: string) {
  const found = await findLatestDocument(tx, subjectId, form)
  if (!found) return undefined
  const { number, issueDay, drawnUpAt } = found
  return { title: documentTitle(found), number: number ?? '（无文号）', issuedOn: issueDay ?? dayOf(drawnUpAt) }
}
