/** Who revised or confirmed a row of the law, when, why, and by what text. */
import type { Tx } from '../kernel/database.ts'
import type { Day, Instant } from '../kernel/day.ts'
import type { RowKind } from '../law/law-rows.ts'

export type LawRowChange = {
  id: string
  agencyId: string
  kind: RowKind
  rowKey: string
  change: 'revised' | 'confirmed' | 'added' | 'ended'
  inForceFrom: Day
  /** JSON text going in, the row coming out. */
  row: string
  reason: string
  source: string
  changedBy: string
  changedAt: Instant
}
type Person = { id: string; name: string }
const tables = (tx: Tx) => tx.withTables<{ lawRowChange: LawRowChange; person: Person }>()

export async function insertLawRowChange(tx: Tx, change: LawRowChange): Promise<void> {
  await tables(tx).insertInto('lawRowChange').values(change).execute()
}

/** The newest first. */
export function listLawRowChanges(tx: Tx, { kind, key }: { kind: string; key: string }) {
  return tables(tx)
    .selectFrom('lawRowChange')
    .innerJoin('person', 'person.id', 'lawRowChange.changedBy')
    .select(['change', 'inForceFrom', 'reason', 'source', 'changedBy', 'changedAt', 'person.name as by'])
    .where('kind', '=', kind as RowKind)
    .where('rowKey', '=', key)
    .orderBy('changedAt', 'desc')
    .execute()
}
