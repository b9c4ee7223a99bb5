/** Deadlines in the words of the screen. Pure. */
import {
  type Day,
  dayInChinese,
  dayOf,
  daysBetween,
  type Instant,
  instantInChinese,
  timeInChinese,
} from '../kernel/day.ts'
import { type Citation, citationInChinese } from '../law/citation.ts'
import { workingInChinese } from '../law/deadline-in-chinese.ts'
import type { WorkingStep } from '../law/deadlines.ts'
import { courseOf, type DeadlineRecord } from './deadline.ts'

/** `note`: why the day may still move; `at`: the last moment, where hours count. */
export type Due = {
  day: Day
  at: Instant | null
  daysLeft: number
  level: 'past' | 'near' | 'far'
  label: string
  note: string | null
}

type Dated = Pick<DeadlineRecord, 'dueOn' | 'direction' | 'provisional'> &
  Partial<Pick<DeadlineRecord, 'dueAt' | 'pausedOn'>>

/**
 * `on`: a moment where periods in hours are to be judged to the minute, else a day. `warnWithin`: days before the last day
 * from which it is near (threshold deadline.warning-days).
 */
export function dueOf(dated: Dated, on: Day | Instant, warnWithin: number): Due {
  const { dueOn, direction, provisional, dueAt = null, pausedOn = null } = dated
  const daysLeft = daysBetween(isInstant(on) ? dayOf(on) : on, dueOn)
  const note = provisional === null ? null : `暂计，以${provisional}年放假安排公布为准`
  const due = { day: dueOn, at: dueAt, daysLeft, note }
  if (pausedOn !== null) return { ...due, level: 'far', label: '已中止计算' }
  if (direction === 'at-least') return { ...due, level: 'far', label: waitLabel(dueAt, daysLeft, on) }
  if (dueAt !== null && isInstant(on) && dueAt < on) return { ...due, level: 'past', label: '已超过时限' }
  const nearOrFar = daysLeft <= warnWithin ? 'near' : 'far'
  return { ...due, level: daysLeft < 0 ? 'past' : nearOrFar, label: labelOf(dueAt, daysLeft) }
}

function isInstant(on: Day | Instant): on is Instant {
  return on.length > 10
}

function waitLabel(dueAt: Instant | null, daysLeft: number, on: Day | Instant): string {
  const isOver = dueAt !== null && isInstant(on) ? dueAt < on : daysLeft < 0
  if (isOver) return '期间已满'
  return dueAt === null ? `还须等待 ${daysLeft + 1} 天` : `${instantInChinese(dueAt)}以后`
}

function labelOf(dueAt: Instant | null, daysLeft: number): string {
  if (daysLeft < 0) return `已超期 ${-daysLeft} 天`
  if (daysLeft > 0) return `还有 ${daysLeft} 天`
  return dueAt === null ? '今天届满' : `今天 ${timeInChinese(dueAt)} 届满`
}

export function deadlineView(row: DeadlineRecord, on: Day | Instant, warnWithin: number) {
  const working = row.working as unknown as WorkingStep[]
  return {
    id: row.rowId,
    label: row.label,
    from: row.startsOn,
    due: dueOf(row, on, warnWithin),
    state: stateOf(row),
    direction: row.direction,
    working: workingInChinese({ ...deadlineParts(row), working }),
    moved: (courseOf(row).moved ?? []).map(
      ({ on: day, year, from, to }) =>
        `${dayInChinese(day)}载入${year}年放假安排，届满日由${dayInChinese(from)}变为${dayInChinese(to)}。`,
    ),
    basis: (row.basis as unknown as Citation[]).map(citationInChinese),
  }
}

function stateOf({ metOn, dueOn, fellAway }: DeadlineRecord): 'running' | 'met' | 'met-late' | 'dropped' {
  if (metOn === null) return 'running'
  if (fellAway) return 'dropped'
  return metOn > dueOn ? 'met-late' : 'met'
}

function deadlineParts({ label, direction, startsOn, dueOn, basis }: DeadlineRecord) {
  return {
    ...{ id: '', label, direction, from: startsOn, due: dueOn, standing: 'verified' as const },
    basis: basis as unknown as Citation[],
  }
}
