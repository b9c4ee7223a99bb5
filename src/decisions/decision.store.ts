import type { PenaltyDecision } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import type { Decision, DecisionChange } from './decision.ts'

type Row = Omit<Decision, 'content'> & { content: string }
const tables = (tx: Tx) => tx.withTables<{ decision: Row; standingDecision: Row; decisionChange: DecisionChange }>()

/** The decision that stands, with the fine as it now is. */
export async function findDecision(tx: Tx, caseId: string): Promise<Decision | undefined> {
  const row = await tables(tx)
    .selectFrom('standingDecision')
    .selectAll()
    .where('caseId', '=', caseId)
    .executeTakeFirst()
  return row && { ...row, content: row.content as unknown as PenaltyDecision }
}

/** @throws a database error MZ058 when no review of these bytes has passed: the gate stands in the database too */
export async function insertDecision(tx: Tx, row: Decision): Promise<void> {
  await tables(tx)
    .insertInto('decision')
    .values({ ...row, content: JSON.stringify(row.content) })
    .execute()
}

/** What became of the decisions of a case, oldest first. */
export function listDecisionChanges(tx: Tx, caseId: string): Promise<DecisionChange[]> {
  return tables(tx).selectFrom('decisionChange').selectAll().where('caseId', '=', caseId).orderBy('changedAt').execute()
}

export async function insertDecisionChange(tx: Tx, row: DecisionChange): Promise<void> {
  await tables(tx).insertInto('decisionChange').values(row).execute()
}
