/** Which enforcements really wait for a step, where the table cannot know: asked by the to-do list for many at once. */
import { sql } from 'kysely'
import { listOwing } from '../execution/money.store.ts'
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'

type Held = { id: string; caseId: string }

async function owing(tx: Tx, held: Held[]): Promise<string[]> {
  const cases = new Set(await listOwing(tx, [...new Set(held.map(({ caseId }) => caseId))]))
  return held.filter(({ caseId }) => cases.has(caseId)).map(({ id }) => id)
}

/** Something is owed, and no surcharge has been decided yet. */
export async function withoutSurcharge(tx: Tx, ids: string[]): Promise<string[]> {
  const { rows } = await sql<Held>`
    select id, case_id from proceeding where id = any(${ids}::uuid[]) and not exists (
      select 1 from document where subject_id = proceeding.id and form = 'surcharge-decision' and standing = 'issued')`.execute(
    tx,
  )
  return owing(tx, rows)
}

/** Something is owed, and the party's own periods have run out. */
export async function beyondRemedies(tx: Tx, ids: string[], { today }: { today: Day }): Promise<string[]> {
  const { rows } = await sql<Held>`
    select id, case_id from proceeding where id = any(${ids}::uuid[]) and not exists (
      select 1 from deadline where subject_id = proceeding.case_id and row_id in ('R-01', 'R-02') and due_on >= ${today})`.execute(
    tx,
  )
  return owing(tx, rows)
}

/** Something is owed, and the days after the demand have run out. */
export async function demandedLongEnough(tx: Tx, ids: string[], { today }: { today: Day }): Promise<string[]> {
  const { rows } = await sql<Held>`
    select id, case_id from proceeding where id = any(${ids}::uuid[]) and not exists (
      select 1 from deadline where subject_id = proceeding.id and row_id = 'X-05' and due_on >= ${today})`.execute(tx)
  return owing(tx, rows)
}

/** Nothing is owed any more. */
export async function settled(tx: Tx, ids: string[]): Promise<string[]> {
  const { rows } = await sql<Held>`select id, case_id from proceeding where id = any(${ids}::uuid[])`.execute(tx)
  const open = new Set(await owing(tx, rows))
  return ids.filter((id) => !open.has(id))
}

/** The court refused for good and something is still owed: nothing is left but to end the execution. */
export async function refusedByCourt(tx: Tx, ids: string[]): Promise<string[]> {
  const { rows } = await sql<Held>`
    select id, case_id from proceeding where id = any(${ids}::uuid[]) and exists (
      select 1 from life where subject_id = proceeding.id and procedure = 'enforcement' and state = 'rejected')`.execute(
    tx,
  )
  return owing(tx, rows)
}

/** What may come of the other side's own accord: nobody waits for it. */
export function nobody(): Promise<string[]> {
  return Promise.resolve([])
}
