/** Deadlines that run, and the acts that meet and move them. */
import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import type { Deadline } from '../law/deadlines.ts'
import type { Clocks, Met, StartedDeadline } from './clocks.ts'
import { courseOf, type DeadlineCourse, type DeadlineRecord, pausedSince } from './deadline.ts'
import type { Recomputed } from './deadline-recomputed.ts'

const tables = (tx: Tx) => tx.withTables<{ deadline: DeadlineRecord }>()

type By = { agencyId: string; entryId: string; on: Day }

/** What the steps of one act did; ended first, so that a clock started again is not ended by its own act. */
export async function setClocks(tx: Tx, { met, dropped, changed, started }: Clocks, by: By): Promise<void> {
  const ended = met.map((one) => setDeadlinesMet(tx, one, by))
  const turned = changed.map(({ record, course, deadline }) => setCourse(tx, record.id, { course, deadline }))
  const ids = dropped.map(({ id }) => id)
  await Promise.all([...ended, ...turned, setFallenAway(tx, ids, by), insertDeadlines(tx, started, by)])
}

/** Still running; locked, so that of two acts that move a last day the second sees what the first made of it. */
export async function listRunningForUpdate(tx: Tx, subjectIds: string[]): Promise<DeadlineRecord[]> {
  if (subjectIds.length === 0) return []
  return tables(tx)
    .selectFrom('deadline')
    .selectAll()
    .where('subjectId', 'in', subjectIds)
    .where('metOn', 'is', null)
    .orderBy('startsOn')
    .orderBy('id')
    .forUpdate()
    .execute()
}

/** Those that count, or end, in a year or in the December before it, of which a year's notice may rule as well. */
export async function listRunningIn(tx: Tx, year: number): Promise<DeadlineRecord[]> {
  const result = await sql<DeadlineRecord>`
    select * from deadline
    where met_on is null and greatest(starts_on, due_on) >= make_date(${year}::int - 1, 12, 1)
      and (least(starts_on, due_on) <= make_date(${year}::int, 12, 31) or provisional = ${year}::int)
    order by starts_on, subject_id, row_id, id`.execute(tx)
  return result.rows
}

/** The new last days; each keeps what it was until then. */
export async function setRecomputed(
  tx: Tx,
  changed: Recomputed[],
  { on, year }: { on: Day; year: number },
): Promise<void> {
  await Promise.all(
    changed.map(({ record, deadline }) => {
      const course = courseOf(record)
      const from = record.dueOn
      const move = from === deadline.due ? [] : [{ on, year, from, to: deadline.due }]
      return setCourse(tx, record.id, { course: { ...course, moved: [...(course.moved ?? []), ...move] }, deadline })
    }),
  )
}

export async function listDeadlines(tx: Tx, subjectIds: string[]): Promise<DeadlineRecord[]> {
  if (subjectIds.length === 0) return []
  return tables(tx).selectFrom('deadline').selectAll().where('subjectId', 'in', subjectIds).orderBy('dueOn').execute()
}

async function insertDeadlines(tx: Tx, started: StartedDeadline[], by: By): Promise<void> {
  if (started.length === 0) return
  await tables(tx)
    .insertInto('deadline')
    .values(
      started.map(({ id, subjectId, label, deadline, startsAt, course, alarms }) => ({
        ...{ id, agencyId: by.agencyId, subjectId, rowId: deadline.id, label, alarms },
        ...{ startsOn: deadline.from, startsAt, direction: deadline.direction, startedBy: by.entryId },
        basis: JSON.stringify(deadline.basis),
        ...lastDayOf(deadline),
        course: JSON.stringify(course),
        ...{ metOn: null, metBy: null, fellAway: false, pausedOn: null },
      })),
    )
    .execute()
}

/** Marks the running deadlines of these rows as met; those already met stay as they are. */
async function setDeadlinesMet(tx: Tx, { subjectId, rowIds, through }: Met, by: By): Promise<void> {
  const running = tables(tx)
    .updateTable('deadline')
    .set({ metOn: by.on, metBy: by.entryId })
    .where('subjectId', '=', subjectId)
    .where('rowId', 'in', rowIds)
    .where('metOn', 'is', null)
  await (through === undefined ? running : running.where('dueOn', '<=', through)).execute()
}

async function setFallenAway(tx: Tx, ids: string[], { on: metOn, entryId: metBy }: By): Promise<void> {
  if (ids.length === 0) return
  await tables(tx).updateTable('deadline').set({ metOn, metBy, fellAway: true }).where('id', 'in', ids).execute()
}

async function setCourse(
  tx: Tx,
  id: string,
  { course, deadline }: { course: DeadlineCourse; deadline: Deadline | undefined },
): Promise<void> {
  const lastDay = deadline === undefined ? {} : lastDayOf(deadline)
  await tables(tx)
    .updateTable('deadline')
    .set({ ...lastDay, course: JSON.stringify(course), pausedOn: pausedSince(course) })
    .where('id', '=', id)
    .execute()
}

function lastDayOf({ due, dueAt, provisional, working }: Deadline) {
  return {
    ...{ dueOn: due, dueAt: dueAt ?? null, provisional: provisional ?? null },
    working: JSON.stringify(working),
  }
}
