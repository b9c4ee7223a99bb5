/** Where every subject stands in every procedure. */
import type { Tx } from '../kernel/database.ts'
import type { Instant } from '../kernel/day.ts'
import type { Move } from '../procedures/interpreter.ts'

type LifeRow = { agencyId: string; procedure: string; subjectId: string; state: string; since: Instant }
type StepRow = {
  agencyId: string
  subjectId: string
  procedure: string
  entryId: string
  act: string
  fromState: string | null
  toState: string
  at: Instant
  accountId: string
}
const tables = (tx: Tx) => tx.withTables<{ life: LifeRow; stepTaken: StepRow }>()

export type SubjectMove = Move & { subjectId: string }

/** The lives of these subjects, locked until the transaction ends: of two who decide at once, the second waits and sees. */
export async function getLivesForUpdate(tx: Tx, subjectIds: string[]): Promise<LifeRow[]> {
  if (subjectIds.length === 0) return []
  return tables(tx)
    .selectFrom('life')
    .selectAll()
    .where('subjectId', 'in', subjectIds)
    .orderBy('subjectId')
    .orderBy('procedure')
    .forUpdate()
    .execute()
}

export async function listLives(tx: Tx, subjectIds: string[]): Promise<LifeRow[]> {
  if (subjectIds.length === 0) return []
  return tables(tx).selectFrom('life').selectAll().where('subjectId', 'in', subjectIds).execute()
}

type Taken = { entryId: string; act: string; agencyId: string; accountId: string; at: Instant }

export async function insertMoves(tx: Tx, moves: SubjectMove[], taken: Taken): Promise<void> {
  if (moves.length === 0) return
  const { agencyId, at } = taken
  await tables(tx)
    .insertInto('life')
    .values(moves.map(({ procedure, subjectId, to }) => ({ agencyId, procedure, subjectId, state: to, since: at })))
    .onConflict((on) =>
      on.columns(['subjectId', 'procedure']).doUpdateSet((excluded) => ({
        state: excluded.ref('excluded.state'),
        since: excluded.ref('excluded.since'),
      })),
    )
    .execute()
  await tables(tx)
    .insertInto('stepTaken')
    .values(
      moves.map(({ procedure, subjectId, from, to }) => ({
        ...taken,
        subjectId,
        procedure,
        fromState: from,
        toState: to,
      })),
    )
    .execute()
}
