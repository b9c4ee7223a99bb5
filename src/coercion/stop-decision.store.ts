/** The decision to stop that stands and is not obeyed: 《安全生产法》第七十条第一款. */
import { listLives } from '../acts/life.store.ts'
import { type DocumentRow, findLatestDocument } from '../documents/document.store.ts'
import type { Origin } from '../evidence/origin.store.ts'
import type { Tx } from '../kernel/database.ts'
import { listProceedingsOf } from '../proceedings/proceeding.store.ts'
import { isStopDecision } from './supply-cut.ts'

/** Served measures of the inspection that have not been lifted; else the penalty of the case. */
export async function findStopDecision(tx: Tx, origin: Origin): Promise<DocumentRow | undefined> {
  const inspectionId = origin.inspectionId ?? origin.foundIn
  const orders = inspectionId === null ? [] : await listOrdersInForce(tx, inspectionId)
  const penalty = origin.caseId === null ? undefined : await findLatestDocument(tx, origin.caseId, 'penalty-decision')
  return [penalty, ...orders].findLast((found) => found !== undefined && isStopDecision(found))
}

async function listOrdersInForce(tx: Tx, inspectionId: string): Promise<(DocumentRow | undefined)[]> {
  const measures = (await listProceedingsOf(tx, { inspectionId })).map(({ id }) => id)
  const lives = await listLives(tx, measures)
  const inForce = lives.filter(({ procedure, state }) => procedure === 'onsite-measures' && state === 'in-force')
  return Promise.all(inForce.map(({ subjectId }) => findLatestDocument(tx, subjectId, 'onsite-measures-decision')))
}
