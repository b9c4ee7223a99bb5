import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import type { Disposition, SeizedItem } from './seizure.ts'

const tables = (tx: Tx) => tx.withTables<{ seizedItem: SeizedItem }>()

/** In the order of the list. */
export async function listSeizedItems(tx: Tx, proceedingId: string): Promise<SeizedItem[]> {
  const rows = await tables(tx)
    .selectFrom('seizedItem')
    .selectAll()
    .where('proceedingId', '=', proceedingId)
    .orderBy('ordinal')
    .execute()
  return rows.map((row) => ({ ...row, quantity: String(Number(row.quantity)) }))
}

/** What of this party is under a measure now, whatever proceeding it belongs to. */
export function listUnderMeasure(
  tx: Tx,
  subjectId: string,
): Promise<Pick<SeizedItem, 'identity' | 'name' | 'seizedOn'>[]> {
  return tables(tx)
    .selectFrom('seizedItem')
    .select(['identity', 'name', 'seizedOn'])
    .where('subjectId', '=', subjectId)
    .where('endedOn', 'is', null)
    .execute()
}

export async function insertSeizedItems(tx: Tx, rows: SeizedItem[]): Promise<void> {
  if (rows.length > 0) await tables(tx).insertInto('seizedItem').values(rows).execute()
}

export type Ending = { id: string; disposition: Disposition }

async function setDispositions(tx: Tx, endings: Ending[], endedOn: Day): Promise<void> {
  for (const [disposition, own] of Map.groupBy(endings, (ending) => ending.disposition))
    await tables(tx)
      .updateTable('seizedItem')
      .set({ disposition, endedOn })
      .where(
        'id',
        'in',
        own.map(({ id }) => id),
      )
      .execute()
}

/** Of every approval that ends a measure: what becomes of each thing, and on which day; nothing where it ends none. */
export async function storeEndings(tx: Tx, event: Record<string, unknown>): Promise<void> {
  const { endings, endedOn } = event as { endings?: Ending[]; endedOn?: Day }
  if (endings && endedOn) await setDispositions(tx, endings, endedOn)
}
