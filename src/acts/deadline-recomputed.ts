/** Running deadlines computed again because the calendar of a year was announced or corrected. Pure. */
import { canonical } from '../kernel/canonical.ts'
import type { Day } from '../kernel/day.ts'
import type { Deadline } from '../law/deadlines.ts'
import type { LawBook } from '../law/law-book.ts'
import { isRefusal } from '../law/refusal.ts'
import { recompute } from './clocks.ts'
import { courseOf, type DeadlineRecord } from './deadline.ts'

export type Recomputed = { record: DeadlineRecord; deadline: Deadline }

/** What an entry says of one: whose, which, started by which entry, its last day before and after. */
export type Moved = { of: string; id: string; label: string; startedBy: string; from: Day; to: Day }

/** Those for which anything is different now; asked again, nobody is. What can no longer be computed stays as it was. */
export function recomputed(running: DeadlineRecord[], law: LawBook): { changed: Recomputed[]; kept: DeadlineRecord[] } {
  const changed: Recomputed[] = []
  const kept: DeadlineRecord[] = []
  for (const record of running) {
    const deadline = recompute(record, courseOf(record), law)
    if (isRefusal(deadline)) kept.push(record)
    else if (differs(record, deadline)) changed.push({ record, deadline })
  }
  return { changed, kept }
}

export function movedOf(changed: Recomputed[]): Moved[] {
  return changed
    .filter(({ record, deadline }) => record.dueOn !== deadline.due)
    .map(({ record: { subjectId: of, rowId: id, label, startedBy, dueOn: from }, deadline }) => ({
      ...{ of, id, label, startedBy, from, to: deadline.due },
    }))
}

function differs(record: DeadlineRecord, { due, dueAt, provisional, working }: Deadline): boolean {
  return (
    record.dueOn !== due ||
    record.dueAt !== (dueAt ?? null) ||
    record.provisional !== (provisional ?? null) ||
    canonical(record.working) !== canonical(working)
  )
}
