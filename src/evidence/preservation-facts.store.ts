/** What the acts of preservation look at besides the proceeding itself. */
import { listDeadlines } from '../acts/deadline.store.ts'
import type { Tx } from '../kernel/database.ts'
import { loadProceeding } from '../proceedings/proceeding.store.ts'
import { priorDocument } from './prior-document.store.ts'

export async function loadPreservation(tx: Tx, preservationId: string) {
  const [facts, deadlines, notice] = await Promise.all([
    loadProceeding(tx, preservationId),
    listDeadlines(tx, [preservationId]),
    priorDocument(tx, preservationId, 'preservation-notice'),
  ])
  return { ...facts, clock: deadlines.findLast(({ rowId }) => rowId === 'C-04'), notice }
}

export type PreservationFacts = Awaited<ReturnType<typeof loadPreservation>>
