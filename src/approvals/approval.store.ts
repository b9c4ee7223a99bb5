import type { Tx } from '../kernel/database.ts'
import type { ApprovalOpinion } from './approval.ts'

const tables = (tx: Tx) => tx.withTables<{ approvalOpinion: ApprovalOpinion }>()

/** The opinions of the latest round, in the order they were given. */
export async function listOpinions(tx: Tx, subjectId: string, kind: string): Promise<ApprovalOpinion[]> {
  const rows = await tables(tx)
    .selectFrom('approvalOpinion')
    .selectAll()
    .where('subjectId', '=', subjectId)
    .where('kind', '=', kind)
    .orderBy('givenAt')
    .orderBy('id')
    .execute()
  return rows.filter((row) => row.round === rows.at(-1)?.round)
}

/** Of every kind of approval and every round, oldest first. */
export function listAllOpinions(tx: Tx, subjectIds: string[]): Promise<ApprovalOpinion[]> {
  return tables(tx)
    .selectFrom('approvalOpinion')
    .selectAll()
    .where('subjectId', 'in', subjectIds)
    .orderBy('givenAt')
    .orderBy('id')
    .execute()
}

export async function insertOpinions(tx: Tx, rows: ApprovalOpinion[]): Promise<void> {
  if (rows.length > 0) await tables(tx).insertInto('approvalOpinion').values(rows).execute()
}
