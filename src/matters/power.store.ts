/** The register of powers (权责事项). */
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import type { Citation } from '../law/citation.ts'

export type Power = {
  id: string
  agencyId: string
  code: string
  name: string
  category: 'licence' | 'penalty' | 'coercion' | 'inspection' | 'recordal' | 'payment'
  basis: Citation[]
  sectionId: string
  heldFrom: Day
  heldUntil: Day | null
}
const tables = (tx: Tx) => tx.withTables<{ power: Omit<Power, 'basis'> & { basis: string } }>()

/** Those held now, of one kind of enforcement act. */
export async function listPowers(tx: Tx, category: Power['category']): Promise<Power[]> {
  const rows = await tables(tx)
    .selectFrom('power')
    .selectAll()
    .where('category', '=', category)
    .where('heldUntil', 'is', null)
    .orderBy('code')
    .execute()
  return rows.map((row) => ({ ...row, basis: row.basis as unknown as Citation[] }))
}

/** Every power ever held, of every kind: which of them counted is asked of a day. */
export async function listAllPowers(tx: Tx): Promise<Power[]> {
  const rows = await tables(tx).selectFrom('power').selectAll().orderBy('code').orderBy('heldFrom').execute()
  return rows.map((row) => ({ ...row, basis: row.basis as unknown as Citation[] }))
}

export async function insertPowers(tx: Tx, rows: Power[]): Promise<void> {
  await tables(tx)
    .insertInto('power')
    .values(rows.map((row) => ({ ...row, basis: JSON.stringify(row.basis) })))
    .execute()
}
