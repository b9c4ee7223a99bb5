/** Deadlines in the words of the screen. Pure. */
import { type Day, daysBetween } from '../kernel/day.ts'
import { type Citation, citationInChinese } from '../law/citation.ts'
import { workingInChinese } from '../law/deadline-in-chinese.ts'
import type { WorkingStep } from '../law/deadlines.ts'
import type { DeadlineRecord } from './deadline.ts'

/** `note`: why the day may still move. */
export type Due = { day: Day; daysLeft: number; level: 'past' | 'near' | 'far'; label: string; note: string | null }

type Dated = Pick<DeadlineRecord, 'dueOn' | 'direction' | 'provisional'> & Partial<Pick<DeadlineRecord, 'pausedOn'>>

/** `warnWithin`: days before the last day from which it is near (threshold deadline.warning-days). */
export function dueOf({ dueOn, direction, provisional, pausedOn }: Dated, today: Day, warnWithin: number): Due {
  const daysLeft = daysBetween(today, dueOn)
  const note = provisional === null ? null : `暂计，以${provisional}年放假安排公布为准`
  if (pausedOn != null) return { day: dueOn, daysLeft, level: 'far', label: '已中止计算', note }
  const due = { day: dueOn, daysLeft, label: labelOf(daysLeft, direction), note }
  if (direction === 'at-least') return { ...due, level: 'far' }
  const nearOrFar = daysLeft <= warnWithin ? 'near' : 'far'
  return { ...due, level: daysLeft < 0 ? 'past' : nearOrFar }
}

function labelOf(daysLeft: number, direction: DeadlineRecord['direction']): string {
  if (direction === 'at-least') return daysLeft < 0 ? '期间已满' : `还须等待 ${daysLeft + 1} 天`
  if (daysLeft < 0) return `已超期 ${-daysLeft} 天`
  return daysLeft === 0 ? '今天届满' : `还有 ${daysLeft} 天`
}

export function deadlineView(row: DeadlineRecord, today: Day, warnWithin: number) {
  const working = row.working as unknown as WorkingStep[]
  const met = row.metOn !== null && row.metOn > row.dueOn ? 'met-late' : 'met'
  return {
    id: row.rowId,
    label: row.label,
    from: row.startsOn,
    due: dueOf(row, today, warnWithin),
    state: row.metOn === null ? 'running' : met,
    direction: row.direction,
    working: workingInChinese({ ...deadlineParts(row), working }),
    basis: (row.basis as unknown as Citation[]).map(citationInChinese),
  }
}

function deadlineParts({ label, direction, startsOn, dueOn, basis }: DeadlineRecord) {
  return {
    id: '',
    label,
    direction,
    from: startsOn,
    due: dueOn,
    basis: basis as unknown as Citation[],
    standing: 'verified' as const,
  }
}
