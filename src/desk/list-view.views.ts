import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import type { MatterPlace } from './matter-list.ts'

/** A person's own, in the order they were kept. */
export async function listOwnViews(
  tx: Tx,
  accountId: string,
): Promise<{ id: string; place: MatterPlace; name: string; search: string }[]> {
  const result = await sql<{ id: string; place: MatterPlace; name: string; search: string }>`
    select id, place, name, search from list_view
    where account_id = ${accountId} and dropped_at is null order by kept_at, id`.execute(tx)
  return result.rows
}
