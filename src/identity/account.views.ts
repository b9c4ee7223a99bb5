import type { Tx } from '../kernel/database.ts'

export async function getUsername(tx: Tx, accountId: string): Promise<string> {
  const row = await tx
    .withTables<{ account: { id: string; username: string } }>()
    .selectFrom('account')
    .select('username')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  return row.username
}
