/** Which deadlines the steps of an act start, computed from the register in force on the day. Pure. */
import type { Day } from '../kernel/day.ts'
import type { Citation } from '../law/citation.ts'
import { computeDeadline } from '../law/deadlines.ts'
import { inForce, type LawBook } from '../law/law-book.ts'
import { isRefusal, type Refusal, refuse } from '../law/refusal.ts'
import type { Event } from './context.ts'
import type { StartedDeadline } from './deadline.store.ts'
import type { SubjectMove } from './life.store.ts'

type On = { on: Day; law: LawBook; newId: () => string }
type Wanted = { id: string; subjectId: string; basis: Citation[]; dueOn: Day | undefined }

/** A deadline that cannot be computed (no row, a year not announced) refuses the act: no clock is ever guessed. */
export function startDeadlines(steps: SubjectMove[], event: Event, on: On): StartedDeadline[] | Refusal {
  const wanted = steps.flatMap(({ step, subjectId }) =>
    (step.starts ?? []).map((id) => ({ id, subjectId, basis: step.basis, dueOn: event.dueOn?.[id] })),
  )
  const started = wanted.map((one) => startDeadline(one, on))
  return (
    started.find(isRefusal) ?? started.filter((one): one is StartedDeadline => one !== undefined && !isRefusal(one))
  )
}

function startDeadline(
  { id, subjectId, basis, dueOn }: Wanted,
  { on, law, newId }: On,
): StartedDeadline | Refusal | undefined {
  const row = inForce(law.deadlines, on).find((candidate) => candidate.id === id)
  if (!row)
    return refuse('deadline-missing', `期限库中没有 ${on} 有效的期限「${id}」。`, basis, '请系统管理员补录该期限。')
  if (row.unit === 'stated' && dueOn === undefined) return undefined
  const stated = dueOn === undefined ? {} : { dueOn }
  const deadline = computeDeadline({ row, from: on, calendar: law.calendar, whenYearMissing: 'provisional', ...stated })
  return isRefusal(deadline) ? deadline : { id: newId(), subjectId, deadline, basis: row.basis, alarms: row.alarms }
}
