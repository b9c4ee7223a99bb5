/** What the acts of a seizure look at besides the proceeding itself. */
import { listDeadlines } from '../acts/deadline.store.ts'
import { priorDocument } from '../evidence/prior-document.store.ts'
import type { Tx } from '../kernel/database.ts'
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
