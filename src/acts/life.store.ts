/** Where every subject stands in every procedure. */
import type { Tx } from '../kernel/database.ts'
import type { Instant } from '../kernel/day.ts'
import type { Move } from '../procedures/interpreter.ts'

/** `ended`: the state is one in which a life of this table rightly ends. */
export type LifeRow = {
  agencyId: string
  procedure: string
  subjectId: string
  state: string
  since: Instant
  ended: boolean
}
export type StepRow = {
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

/**
 * `clockSubjectId`: whose deadlines the step changes, where it is another subject (`clocksOf`); `ended`: it comes to an end
 * of its table.
 */
export type SubjectMove = Move & { subjectId: string; clockSubjectId?: string; ended: boolean }

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

/** Every step that moved one of these subjects, oldest first, with the account that took it. */
export function listStepsTaken(tx: Tx, subjectIds: string[]): Promise<StepRow[]> {
  return tables(tx)
    .selectFrom('stepTaken')
    .selectAll()
    .where('subjectId', 'in', subjectIds)
    .orderBy('at')
    .orderBy('entryId')
    .execute()
}

/** A life that stands somewhere when the register is begun: no act led there. */
export async function insertLife(tx: Tx, row: LifeRow): Promise<void> {
  await tables(tx).insertInto('life').values(row).execute()
}

type Taken = { entryId: string; act: string; agencyId: string; accountId: string; at: Instant }

/** One statement: the states that change, and the trace of every step. */
export async function insertMoves(tx: Tx, moves: SubjectMove[], taken: Taken): Promise<void> {
  if (moves.length === 0) return
  const { agencyId, at: since } = taken
  const steps = moves.map(({ procedure, subjectId, from: fromState, to: toState }) => ({
    ...{ ...taken, subjectId, procedure, fromState, toState },
  }))
  const changed = moves.filter(({ from, to }) => from !== to)
  if (changed.length === 0) return void (await tables(tx).insertInto('stepTaken').values(steps).execute())
  const lives = changed.map(({ procedure, subjectId, to: state, ended }) => {
    return { agencyId, procedure, subjectId, state, since, ended }
  })
  await tables(tx)
    .with('moved', (query) =>
      query
        .insertInto('life')
        .values(lives)
        .onConflict((on) =>
          on.columns(['subjectId', 'procedure']).doUpdateSet((excluded) => ({
            state: excluded.ref('excluded.state'),
            since: excluded.ref('excluded.since'),
            ended: excluded.ref('excluded.ended'),
          })),
        ),
    )
    .insertInto('stepTaken')
    .values(steps)
    .execute()
}
