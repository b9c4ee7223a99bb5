/** What the steps of an act do to deadlines: started, met, paused, resumed, extended, dropped. Pure. */
import { addDays, type Day, type Instant } from '../kernel/day.ts'
import type { Citation } from '../law/citation.ts'
import { computeDeadline, type Deadline } from '../law/deadlines.ts'
import { type DeadlineRow, inForce, type LawBook } from '../law/law-book.ts'
import { isRefusal, type Refusal, refuse } from '../law/refusal.ts'
import type { Step } from '../procedures/procedure.ts'
import type { Event } from './context.ts'
import { courseOf, type DeadlineCourse, type DeadlineRecord } from './deadline.ts'
import type { SubjectMove } from './life.store.ts'

export type StartedDeadline = {
  id: string
  subjectId: string
  /** The row's; of a series with its number. */
  label: string
  deadline: Deadline
  startsAt: Instant | null
  course: DeadlineCourse
  alarms: string[]
}
/** A running deadline whose course changed; `deadline` where its last day was computed again. */
export type ChangedDeadline = {
  record: DeadlineRecord
  change: 'paused' | 'resumed' | 'extended'
  course: DeadlineCourse
  deadline?: Deadline
}
/** `through`: of several that run for one row, those whose last day lies no later; without it all of them. */
export type Met = { subjectId: string; rowIds: string[]; through?: Day }
export type Clocks = {
  started: StartedDeadline[]
  met: Met[]
  changed: ChangedDeadline[]
  dropped: DeadlineRecord[]
}

/** `on`: the legal day of the event; `running`: the deadlines that still run for the subjects of the steps. */
export type On = { on: Day; now: Instant; law: LawBook; running: DeadlineRecord[]; newId: () => string }

/** Whose running deadlines these steps change; nobody's for most acts, which then need not read any. */
export function clockSubjects(steps: SubjectMove[], { drops = [] }: Event): string[] {
  const changing = steps.filter(({ step }) => step.pauses || step.resumes || step.extends || step.drops)
  return [...new Set([...changing.map(clockSubject), ...drops.map(({ subjectId }) => subjectId)])]
}

/** A deadline that cannot be computed refuses the act: no clock is ever guessed. */
export function turnClocks(steps: SubjectMove[], event: Event, on: On): Clocks | Refusal {
  const started = startDeadlines(steps, event, on)
  if (isRefusal(started)) return started
  const met = metBy(steps, event)
  const live = on.running.filter((record) => !met.some((one) => isMet(record, one)))
  const idle = mustRunToBeExtended(steps, live)
  if (idle) return idle
  const dropped = live.filter(
    (record) => movesOn(record, steps).some(({ step }) => isDropped(step, record)) || isDroppedBy(event, record),
  )
  const turned = live
    .filter((record) => !dropped.includes(record))
    .map((record) => turn(record, movesOn(record, steps), { ...on, event }))
  const changed = all(turned)
  return isRefusal(changed) ? changed : { started, met, changed, dropped }
}

function metBy(steps: SubjectMove[], { meets = [] }: Event): Met[] {
  const own = steps.map(({ subjectId, step }) => ({ subjectId, rowIds: step.meets ?? [] }))
  const others = meets.map(({ subjectId, rowId, through }) => ({ subjectId, rowIds: [rowId], through }))
  return [...own.filter(({ rowIds }) => rowIds.length > 0), ...others]
}

export function isMet({ subjectId, rowId, dueOn }: DeadlineRecord, { through, ...met }: Met): boolean {
  return subjectId === met.subjectId && met.rowIds.includes(rowId) && (through === undefined || dueOn <= through)
}

/** The last day of a deadline as its course and the law in force on its days give it. */
export function recompute(
  { rowId, startsOn, startsAt }: Pick<DeadlineRecord, 'rowId' | 'startsOn' | 'startsAt'>,
  course: DeadlineCourse,
  law: LawBook,
): Deadline | Refusal {
  const row = rowOn(law, rowId, startsOn)
  if (!row) return rowMissing(rowId, startsOn, [])
  const extensions = course.extensions.map(({ rowId: id, on, dueOn }) => ({ id, on, row: rowOn(law, id, on), dueOn }))
  const gone = extensions.find((extension) => extension.row === undefined)
  if (gone) return rowMissing(gone.id, gone.on, row.basis)
  return computeDeadline({
    ...{ row, from: startsOn, calendar: law.calendar, whenYearMissing: 'provisional' },
    ...{ at: startsAt ?? undefined, dueOn: course.statedOn, suspensions: course.suspensions },
    extensions: extensions.flatMap(({ row: by, dueOn }) => (by === undefined ? [] : [{ row: by, dueOn }])),
  })
}

function startDeadlines(steps: SubjectMove[], event: Event, on: On): StartedDeadline[] | Refusal {
  return all(
    steps.flatMap(({ step, subjectId }) =>
      (step.starts ?? []).flatMap((id) =>
        statedIn(event, id).map((statedOn, index, { length: of }) =>
          startDeadline({ id, subjectId, basis: step.basis, statedOn, ordinal: index + 1, of }, event, on),
        ),
      ),
    ),
  )
}

/** The first refusal, or what there is. */
function all<Found extends object>(found: (Found | Refusal | undefined)[]): Found[] | Refusal {
  return found.find(isRefusal) ?? found.filter((one): one is Found => one !== undefined && !isRefusal(one))
}

/** A series of last days starts as many deadlines. */
function statedIn({ dueOn = {} }: Event, id: string): (Day | undefined)[] {
  const stated = dueOn[id]
  return Array.isArray(stated) ? stated : [stated]
}

type Wanted = {
  id: string
  subjectId: string
  basis: Citation[]
  statedOn: Day | undefined
  ordinal: number
  of: number
}

function startDeadline(
  { id, subjectId, basis, statedOn, ordinal, of }: Wanted,
  { startsOn, at }: Event,
  { on: today, now, law, newId }: On,
): StartedDeadline | Refusal | undefined {
  const on = startsOn?.[id] ?? today
  const row = rowOn(law, id, on)
  if (!row) return rowMissing(id, on, basis)
  if (row.unit === 'stated' && statedOn === undefined) return undefined
  const startsAt = row.unit === 'hour' ? (at ?? now) : null
  const course = { ...(statedOn === undefined ? {} : { statedOn }), extensions: [], suspensions: [] }
  const deadline = recompute({ rowId: id, startsOn: on, startsAt }, course, law)
  if (isRefusal(deadline)) return deadline
  const label = of === 1 ? deadline.label : `${deadline.label}：第${ordinal}期（共${of}期）`
  return { id: newId(), subjectId, label, deadline, startsAt, course, alarms: row.alarms }
}

function clockSubject({ subjectId, clockSubjectId }: SubjectMove): string {
  return clockSubjectId ?? subjectId
}

function movesOn(record: DeadlineRecord, steps: SubjectMove[]): SubjectMove[] {
  return steps.filter((move) => clockSubject(move) === record.subjectId)
}

function isDropped({ drops = [] }: Step, { rowId }: DeadlineRecord): boolean {
  return drops === 'all' || drops.includes(rowId)
}

function isDroppedBy({ drops = [] }: Event, { subjectId, rowId }: DeadlineRecord): boolean {
  return drops.some((one) => one.subjectId === subjectId && one.rowId === rowId)
}

function mustRunToBeExtended(steps: SubjectMove[], live: DeadlineRecord[]): Refusal | undefined {
  for (const move of steps)
    for (const id of Object.keys(move.step.extends ?? {}))
      if (!live.some((record) => record.rowId === id && record.subjectId === clockSubject(move)))
        return refuse('deadline-not-running', `期限「${id}」没有正在计算，不能延长。`, move.step.basis)
  return undefined
}

type Turning = Pick<On, 'on' | 'law'> & { event: Event }

/** A row asks for one of them only (`procedure` sees to it); of several tables the first that asks is obeyed. */
function turn(record: DeadlineRecord, moves: SubjectMove[], turning: Turning): ChangedDeadline | Refusal | undefined {
  const { rowId } = record
  const resuming = moves.find(({ step }) => step.resumes?.includes(rowId))
  if (resuming) return resumed(record, resuming, turning)
  const by = moves.map(({ step }) => step.extends?.[rowId]).find((id) => id !== undefined)
  if (by !== undefined) return extended(record, by, turning)
  const pausing = moves.find(({ step }) => step.pauses?.includes(rowId))
  return pausing && paused(record, pausing, turning)
}

/**
 * The day of the step that pauses is the last that counts; that of the step that resumes is the last left out. Each life
 * ends the pause it began; overlapping ones are left out once.
 */
function resumed(record: DeadlineRecord, { subjectId }: SubjectMove, { on, law }: Turning) {
  const course = courseOf(record)
  const pauses = course.pauses ?? []
  const own = pauses.filter((pause) => pause.by === subjectId)
  const ended = own.length > 0 ? own : pauses
  if (ended.length === 0) return undefined
  const left = pauses.filter((pause) => !ended.includes(pause))
  const past = ended.filter((pause) => pause.on < on)
  const suspensions = past.map((pause) => ({ from: addDays(pause.on, 1), to: on, basis: pause.basis }))
  const next = { ...course, suspensions: [...course.suspensions, ...suspensions], pauses: left }
  return computed(record, 'resumed', next, law)
}

function extended(record: DeadlineRecord, by: string, { on, law, event }: Turning): ChangedDeadline | Refusal {
  const course = courseOf(record)
  const basis = rowOn(law, by, on)?.basis ?? []
  if (course.extensions.some(({ rowId }) => rowId === by))
    return refuse('deadline-extended-already', `「${record.label}」已经延长过，不能再次延长。`, basis)
  if (course.pauses?.length)
    return refuse('deadline-paused', `「${record.label}」正在中止计算，恢复后方可延长。`, basis, '请先恢复计算。')
  if (record.dueOn < on)
    return refuse('deadline-past', `「${record.label}」已于 ${record.dueOn} 届满，不能延长。`, basis)
  const [stated] = statedIn(event, by)
  const extension = { rowId: by, on, ...(stated === undefined ? {} : { dueOn: stated }) }
  return computed(record, 'extended', { ...course, extensions: [...course.extensions, extension] }, law)
}

/** What is past, ends today (nothing of it is left to stop) or waits for an hour goes on as it is. */
function paused(
  record: DeadlineRecord,
  { step, subjectId }: SubjectMove,
  { on }: Turning,
): ChangedDeadline | undefined {
  const course = courseOf(record)
  const pauses = course.pauses ?? []
  const isUsedUp = pauses.length === 0 && record.dueOn <= on
  if (isUsedUp || record.dueAt !== null || pauses.some((pause) => pause.by === subjectId)) return undefined
  return {
    record,
    change: 'paused',
    course: { ...course, pauses: [...pauses, { on, by: subjectId, basis: step.basis }] },
  }
}

function computed(
  record: DeadlineRecord,
  change: ChangedDeadline['change'],
  course: DeadlineCourse,
  law: LawBook,
): ChangedDeadline | Refusal {
  const deadline = recompute(record, course, law)
  return isRefusal(deadline) ? deadline : { record, change, course, deadline }
}

function rowOn(law: LawBook, id: string, on: Day): DeadlineRow | undefined {
  return inForce(law.deadlines, on).find((candidate) => candidate.id === id)
}

function rowMissing(id: string, on: Day, basis: Citation[]): Refusal {
  return refuse('deadline-missing', `期限库中没有 ${on} 有效的期限「${id}」。`, basis, '请系统管理员补录该期限。')
}
