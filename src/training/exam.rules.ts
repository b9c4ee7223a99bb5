/** What the clock and the rules of an exam say to whoever sits it, runs it or marks it. Pure. */
import type { Context } from '../acts/context.ts'
import { addDays, type Instant, instant, instantInChinese } from '../kernel/day.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import type { Resit } from './exam.store.ts'
import type { Attempt, Exam } from './exam.ts'
import { trainingLaw } from './training-law.ts'

export type Entering = {
  exam: Exam | undefined
  examState: string | undefined
  attempts: Pick<Attempt, 'personId' | 'startedAt'>[]
  resits: Resit[]
}

/** The window in which this person may begin now: the exam's own, or that of a re-sit that was granted. */
export function windowFor(
  { exam, examState, attempts, resits }: Entering,
  personId: string,
  now: Instant,
): { closesAt: Instant } | Refusal {
  if (!exam) return refuse('exam-unknown', '没有这场考试。', trainingLaw, '请从「学习考试」进入。')
  if (!exam.candidates.includes(personId))
    return refuse('not-candidate', '您不在本场考试的应考名单内。', trainingLaw, '请与组织考试的股室核对名单。')
  const own = attempts.filter((attempt) => attempt.personId === personId)
  const resit = resits.filter((one) => one.personId === personId && one.closesAt !== null).at(-1)
  // what was granted has an attempt of its own, whether or not anything was written before
  if (own.some(({ startedAt }) => !resit?.opensAt || startedAt >= resit.opensAt))
    return refuse('attempted', '每人只能答题一次，您已经参加过本场考试。', trainingLaw, '因故需要补考的，请申请补考。')
  if (resit?.opensAt && resit.closesAt) return within(resit.opensAt, resit.closesAt, now)
  if (examState !== 'open' && exam.opensAt <= now)
    return refuse('exam-not-open', '本场考试没有开考，或者已经结束。', trainingLaw, '请稍候刷新；缺考的可以申请补考。')
  return within(exam.opensAt, exam.closesAt, now)
}

function within(opensAt: Instant, closesAt: Instant, now: Instant): { closesAt: Instant } | Refusal {
  if (now < opensAt) return refuse('exam-not-open', `${instantInChinese(opensAt)}开考。`, trainingLaw, '请届时进入。')
  if (now >= closesAt) return refuse('exam-over', '答题时间已经结束。', trainingLaw, '缺考的可以申请补考。')
  return { closesAt }
}

/** Whoever begins late has what is left of the window. */
export function endOf({ minutes }: Pick<Exam, 'minutes'>, closesAt: Instant, now: Instant): Instant {
  const whole = instant(Date.parse(now) + minutes * 60_000)
  return whole < closesAt ? whole : closesAt
}

export function mustBeOwnAttempt({ attempt }: { attempt: Attempt }, { actor }: Context): Refusal | undefined {
  if (attempt.personId === actor.personId) return undefined
  return refuse('not-own-attempt', '这不是您的答卷。', trainingLaw, '请由应考人本人办理。')
}

export function mustBeOver({ attempt }: { attempt: Attempt }, { now }: Context): Refusal | undefined {
  if (attempt.endsAt < now) return undefined
  return refuse(
    'time-left',
    `答题时间到${instantInChinese(attempt.endsAt)}，还没有结束。`,
    trainingLaw,
    '到时自动收卷。',
  )
}

export function mustHaveTimeLeft({ attempt }: { attempt: Attempt }, { now }: Context): Refusal | undefined {
  if (attempt.endsAt >= now) return undefined
  return refuse('time-over', '答题时间已经结束，以到时已经送达的答案为准。', trainingLaw, '系统自动收卷，无需操作。')
}

export function mustNotHaveDrawnUp({ exam }: { exam: Exam }, { actor }: Context): Refusal | undefined {
  if (exam.drawnUpBy !== actor.personId) return undefined
  return refuse('same-person', '拟定与审核发布须由不同人员办理，考试由您拟定。', trainingLaw, '请由另一名负责人办理。')
}

export function mustNotBeCandidate({ exam }: { exam: Exam }, { actor }: Context): Refusal | undefined {
  if (!exam.candidates.includes(actor.personId)) return undefined
  return refuse(
    'organiser-is-candidate',
    '您是本场考试的应考人，不得办理本场考试的组织和评分。',
    trainingLaw,
    '请由不应考的人办理。',
  )
}

export function mustHaveResults({ exam }: { exam: Exam }): Refusal | undefined {
  if (exam.resultsOn !== null) return undefined
  return refuse('no-results-yet', '本场考试还没有公布成绩。', trainingLaw, '请等待公布成绩。')
}

export function mustBeInAppealTime({ exam }: { exam: Exam }, { today }: Context): Refusal | undefined {
  if (exam.resultsOn === null || today <= addDays(exam.resultsOn, exam.appealDays)) return undefined
  const last = addDays(exam.resultsOn, exam.appealDays)
  return refuse('appeal-late', `申请复核的时间到 ${last} 为止。`, trainingLaw, '可以向组织考试的股室反映。')
}
