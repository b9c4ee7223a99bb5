import type { Tx } from '../kernel/database.ts'
import type { Defence, Notice } from './notice.ts'

const tables = (tx: Tx) => tx.withTables<{ penaltyNotice: Notice; defence: Defence }>()

/** The latest notice: the one whose windows count. */
export function findNotice(tx: Tx, caseId: string): Promise<Notice | undefined> {
  return tables(tx)
    .selectFrom('penaltyNotice')
    .selectAll()
    .where('caseId', '=', caseId)
    .orderBy('issuedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export function listDefences(tx: Tx, caseId: string): Promise<Defence[]> {
  return tables(tx).selectFrom('defence').selectAll().where('caseId', '=', caseId).orderBy('recordedAt').execute()
}

export async function insertNotice(tx: Tx, row: Notice): Promise<void> {
  await tables(tx).insertInto('penaltyNotice').values(row).execute()
}

export async function insertDefence(tx: Tx, row: Defence): Promise<void> {
  await tables(tx).insertInto('defence').values(row).execute()
}
