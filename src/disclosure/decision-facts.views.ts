/** Reads a decision and every personal word of its case, for masking. */
import type { PenaltyDecision } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import { getPublicParty, listPersonal } from './personal.views.ts'
import type { DecisionFacts } from './publication.ts'

type DecisionRow = {
  caseId: string
  documentId: string
  number: string
  content: PenaltyDecision
  contentSha256: string
  measures: string[]
  confiscation: string | null
  decidedOn: Day
}
type CaseRow = { id: string; subjectId: string; inspectionId: string | null }
const tables = (tx: Tx) => tx.withTables<{ standingDecision: DecisionRow; penaltyCase: CaseRow }>()

export async function findDecisionFacts(tx: Tx, caseId: string): Promise<DecisionFacts | undefined> {
  const decision = await tables(tx)
    .selectFrom('standingDecision')
    .select(['caseId', 'documentId', 'number', 'content', 'contentSha256', 'measures', 'confiscation', 'decidedOn'])
    .where('caseId', '=', caseId)
    .executeTakeFirst()
  if (!decision) return undefined
  const { subjectId, inspectionId } = await tables(tx)
    .selectFrom('penaltyCase')
    .select(['subjectId', 'inspectionId'])
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow()
  const party = await getPublicParty(tx, subjectId)
  const streams = [caseId, ...(inspectionId === null ? [] : [inspectionId])]
  return { ...decision, personal: await listPersonal(tx, party, streams) }
}
