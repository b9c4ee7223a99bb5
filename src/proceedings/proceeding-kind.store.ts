import type { Tx } from '../kernel/database.ts'
import { addDays, type Day } from '../kernel/day.ts'
import type { Category, ProceedingKind } from './proceeding-kind.ts'

type Kept = Omit<ProceedingKind<unknown>, 'from' | 'until' | 'content' | 'basis'> & {
  agencyId: string
  category: Category
  /** JSON text going in, values coming out. */
  content: string
  basis: string
  inForceFrom: Day
  inForceUntil: Day | null
}
const tables = (tx: Tx) => tx.withTables<{ proceedingKind: Kept }>()

/** Every row of the category, past and coming ones too, the oldest first. */
export async function listKinds<Content>(tx: Tx, category: Category): Promise<ProceedingKind<Content>[]> {
  const rows = await tables(tx)
    .selectFrom('proceedingKind')
    .selectAll()
    .where('category', '=', category)
    .orderBy('code')
    .orderBy('inForceFrom')
    .execute()
  return rows.map(({ agencyId: _, category: __, inForceFrom, inForceUntil, content, basis, ...row }) => ({
    ...row,
    content: content as unknown as Content,
    basis: basis as unknown as ProceedingKind<Content>['basis'],
    ...{ from: inForceFrom, until: inForceUntil },
  }))
}

type Of = { agencyId: string; category: Category }

export async function insertKinds(tx: Tx, of: Of, rows: ProceedingKind<unknown>[]): Promise<void> {
  const values = rows.map(({ from, until, content, basis, ...row }) => ({
    ...{ ...row, ...of, content: JSON.stringify(content), basis: JSON.stringify(basis) },
    ...{ inForceFrom: from, inForceUntil: until },
  }))
  await tables(tx).insertInto('proceedingKind').values(values).execute()
}

/** The row that stood until then ends the day before the new one begins. */
export async function insertRevision(tx: Tx, of: Of, row: ProceedingKind<unknown>): Promise<void> {
  await tables(tx)
    .updateTable('proceedingKind')
    .set({ inForceUntil: addDays(row.from, -1) })
    .where('category', '=', of.category)
    .where('code', '=', row.code)
    .where('inForceFrom', '<', row.from)
    .where('inForceUntil', 'is', null)
    .execute()
  await insertKinds(tx, of, [row])
}
