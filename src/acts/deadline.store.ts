/** Deadlines that run, and the acts that meet them. */
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import type { Citation } from '../law/citation.ts'
import type { Deadline } from '../law/deadlines.ts'
import type { DeadlineRecord } from './deadline.ts'

const tables = (tx: Tx) => tx.withTables<{ deadline: DeadlineRecord }>()

export type StartedDeadline = { id: string; subjectId: string; deadline: Deadline; basis: Citation[]; alarms: string[] }

export async function insertDeadlines(
  tx: Tx,
  started: StartedDeadline[],
  by: { agencyId: string; entryId: string },
): Promise<void> {
  if (started.length === 0) return
  await tables(tx)
    .insertInto('deadline')
    .values(
      started.map(({ id, subjectId, deadline, basis, alarms }) => ({
        id,
        agencyId: by.agencyId,
        subjectId,
        rowId: deadline.id,
        label: deadline.label,
        startsOn: deadline.from,
        dueOn: deadline.due,
        direction: deadline.direction,
        provisional: deadline.provisional ?? null,
        working: JSON.stringify(deadline.working),
        basis: JSON.stringify(basis),
        alarms,
        startedBy: by.entryId,
        metOn: null,
        metBy: null,
      })),
    )
    .execute()
}

/** Marks the running deadlines of these rows as met; those already met stay as they are. */
export async function setDeadlinesMet(
  tx: Tx,
  met: { subjectId: string; rowIds: string[] },
  by: { entryId: string; on: Day },
): Promise<void> {
  if (met.rowIds.length === 0) return
  await tables(tx)
    .updateTable('deadline')
    .set({ metOn: by.on, metBy: by.entryId })
    .where('subjectId', '=', met.subjectId)
    .where('rowId', 'in', met.rowIds)
    .where('metOn', 'is', null)
    .execute()
}

export async function listDeadlines(tx: Tx, subjectIds: string[]): Promise<DeadlineRecord[]> {
  if (subjectIds.length === 0) return []
  return tables(tx).selectFrom('deadline').selectAll().where('subjectId', 'in', subjectIds).orderBy('dueOn').execute()
}
