import type { Tx } from '../kernel/database.ts'
import type { Deliberation, Statement } from './deliberation.ts'

type Row = Omit<Deliberation, 'members'> & { members: string }
const tables = (tx: Tx) => tx.withTables<{ deliberation: Row }>()

export async function findDeliberation(tx: Tx, caseId: string): Promise<Deliberation | undefined> {
  const row = await tables(tx)
    .selectFrom('deliberation')
    .selectAll()
    .where('caseId', '=', caseId)
    .orderBy('endedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, members: row.members as unknown as Statement[] }
}

export async function listDeliberations(tx: Tx, caseId: string): Promise<Deliberation[]> {
  const rows = await tables(tx).selectFrom('deliberation').selectAll().where('caseId', '=', caseId).execute()
  return rows.map((row) => ({ ...row, members: row.members as unknown as Statement[] }))
}

export async function insertDeliberation(tx: Tx, row: Deliberation): Promise<void> {
  await tables(tx)
    .insertInto('deliberation')
    .values({ ...row, members: JSON.stringify(row.members) })
    .execute()
}
