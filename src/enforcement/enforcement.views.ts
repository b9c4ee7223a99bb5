import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'

/** Whether this is a proceeding of this kind, of this agency. */
export async function isEnforcement(tx: Tx, id: string): Promise<boolean> {
  const result = await sql`select 1 from proceeding where id = ${id} and procedure = 'enforcement'`.execute(tx)
  return result.rows.length > 0
}
