/** A deadline reckoned without a matter: what the register would answer for a day. Pure. */
import { type Day, type Instant, instant, isDay } from '../kernel/day.ts'
import { citationInChinese } from '../law/citation.ts'
import { workingInChinese } from '../law/deadline-in-chinese.ts'
import { computeDeadline, type Deadline } from '../law/deadlines.ts'
import { inForce, type LawBook } from '../law/law-book.ts'
import { isRefusal, type Refusal, refuse } from '../law/refusal.ts'

export type TrialQuestion = { id: string; from: Day; at: string; dueOn: Day | undefined }

/** The rows of the register that can be tried on a day. */
export function trialRows(law: LawBook, on: Day) {
  return inForce(law.deadlines, on).map(({ id, label, unit, direction, standing, source, basis }) => ({
    ...{ id, label, unit, direction, standing, source },
    basis: basis.map(citationInChinese),
  }))
}

/** What was reckoned, and how. */
export type Trial = Pick<Deadline, 'id' | 'label' | 'from' | 'due' | 'direction' | 'standing'> & {
  dueAt: Instant | null
  provisional: number | null
  basis: string[]
  working: string[]
}

export function trialOf(law: LawBook, { id, from, at, dueOn }: TrialQuestion): Trial | Refusal {
  const row = inForce(law.deadlines, from).find((candidate) => candidate.id === id)
  if (!row) return refuse('deadline-missing', `期限库中没有 ${from} 有效的期限「${id}」。`, [], '请换一个起算日。')
  const moment = row.unit === 'hour' ? { at: instant(`${from}T${at}:00+08:00`) } : {}
  const deadline = computeDeadline({
    row,
    from,
    calendar: law.calendar,
    dueOn,
    ...moment,
    whenYearMissing: 'provisional',
  })
  if (isRefusal(deadline)) return deadline
  const { due, dueAt = null, direction, provisional = null, standing, label } = deadline
  return {
    ...{ id, label, from, due, dueAt, direction, provisional, standing },
    basis: row.basis.map(citationInChinese),
    working: workingInChinese(deadline),
  }
}

/** HH:MM of a day that exists, and the day a document states where one does. */
export function readTrial(id: string, asked: Record<string, unknown>): TrialQuestion | Refusal {
  const { from, at = '09:00', dueOn } = asked
  if (typeof from !== 'string' || !isDay(from))
    return refuse('day-invalid', '起算日不是有效日期，请按 2026-11-22 的格式填写。', [])
  if (typeof at !== 'string' || !/^([01]\d|2[0-3]):[0-5]\d$/.test(at))
    return refuse('time-invalid', '起算时刻不是有效时间，请按 09:30 的格式填写。', [])
  if (dueOn !== undefined && dueOn !== '' && (typeof dueOn !== 'string' || !isDay(dueOn)))
    return refuse('day-invalid', '写明的届满日不是有效日期。', [])
  return { id, from, at, dueOn: dueOn === undefined || dueOn === '' ? undefined : (dueOn as Day) }
}
