/** Who may hear, when, and whether a hearing is still owed: 《行政处罚法》第六十四条. */
import type { Context } from '../acts/context.ts'
import type { DeadlineRecord } from '../acts/index.ts'
import type { Evidence } from '../evidence/index.ts'
import { type Day, dayOf, type Instant, instantInChinese } from '../kernel/day.ts'
import { hearingLaw } from '../law/citation.ts'
import { atLeastReached, computeDeadline, deadlineRow } from '../law/deadlines.ts'
import type { LawBook } from '../law/law-book.ts'
import { isRefusal, type Refusal, refuse } from '../law/refusal.ts'
import type { Officer } from '../officers/index.ts'
import type { Bench, Hearing } from './hearing.ts'
import type { Defence } from './notice.ts'

/** Asked for, and since then neither reported on, nor forfeited by absence, nor waived in writing. */
export function isHearingOwed(answers: Defence[], hearing: Hearing | undefined): boolean {
  const request = answers.findLast((defence) => defence.kind === 'hearing-requested')
  if (!request) return false
  const since = (at: Instant | undefined) => at !== undefined && at > request.recordedAt
  const waived = answers.some((defence) => defence.kind === 'waived' && since(defence.recordedAt))
  return !waived && !since(concludedAt(hearing))
}

function concludedAt(hearing: Hearing | undefined): Instant | undefined {
  const { session, report } = hearing ?? {}
  return session?.outcome === 'absent' ? session.recordedAt : report?.reportedAt
}

/** 第一项: within the window (C-06) that the service of the latest notice opened. */
export function mustRequestInTime(deadlines: DeadlineRecord[], receivedOn: Day): Refusal | undefined {
  const windows = deadlines.filter((deadline) => deadline.rowId === 'C-06')
  const due = windows.map((deadline) => deadline.dueOn).toSorted()[windows.length - 1]
  if (due === undefined || receivedOn <= due) return undefined
  return refuse(
    'request-late',
    `要求听证的期限至 ${due} 届满，${receivedOn} 提出已逾期。`,
    hearingLaw(1),
    '请作为陈述、申辩记录。',
  )
}

/** 第二项 (C-07): the whole least period lies between the day of the notice and the day of the hearing. */
export function mustBeNotifiedInTime(notifiedOn: Day, heldOn: Day, law: LawBook): Refusal | undefined {
  const row = deadlineRow(law, 'C-07', notifiedOn)
  const interval = computeDeadline({ row, from: notifiedOn, calendar: law.calendar })
  if (isRefusal(interval)) return interval
  if (atLeastReached(interval, heldOn)) return undefined
  const earliest = earliestHearingDay(notifiedOn, law)
  if (isRefusal(earliest)) return earliest
  const reason = `${notifiedOn} 通知的听证，须满${row.length}个工作日（至 ${interval.due}）之后举行，不得在 ${heldOn} 举行。`
  return refuse('hearing-too-early', reason, hearingLaw(2), `最早的工作日是 ${earliest}。`)
}

/** The first working day after the interval. */
export function earliestHearingDay(notifiedOn: Day, law: LawBook): Day | Refusal {
  const row = deadlineRow(law, 'C-07', notifiedOn)
  const following = { ...row, length: (row.length ?? 0) + 1 }
  const first = computeDeadline({ row: following, from: notifiedOn, calendar: law.calendar })
  return isRefusal(first) ? first : first.due
}

type Investigation = { handlers: Officer[]; evidence: Evidence[] }

/** 第四项: nobody who investigated this case hears it, and each who hears it has one part (V-04). */
export function mustNotHaveInvestigated(bench: Bench, { handlers, evidence }: Investigation): Refusal | undefined {
  const hearing = [bench.hostId, ...bench.memberIds, bench.clerkId]
  if (new Set(hearing).size !== hearing.length)
    return refuse('part-twice', '主持人、听证员、书记员须由不同人员担任。', hearingLaw(4), '请核对听证人员。')
  const investigated = [...handlers.map((one) => one.personId), ...evidence.flatMap((one) => one.collectedBy)]
  if (!hearing.some((id) => investigated.includes(id))) return undefined
  const reason = '听证人员中有本案的调查人员；听证由非本案调查人员主持。'
  return refuse('investigator-hears', reason, hearingLaw(4), '请指定未参与本案调查的人员。')
}

type Seated = { hearing: Hearing | undefined; seated: { id: string; name: string }[] }

export function mustBeHost({ hearing, seated }: Seated, { actor }: Context): Refusal | undefined {
  if (!hearing || hearing.hostId === actor.personId) return undefined
  const host = seated.find((person) => person.id === hearing.hostId)?.name ?? ''
  return refuse('not-host', `本次听证由${host}主持，您不是听证主持人。`, hearingLaw(4), `请由${host}办理。`)
}

type Given = { notifiedOn: Day; startedAt: Instant; endedAt: Instant }

/** As the party was told, and in the past; on another day only after a new notice. */
export function mustBeHeldAsArranged(
  given: Given,
  { startsAt, arrangedAt }: Hearing,
  { now, law }: Context,
): Refusal | undefined {
  const { notifiedOn, startedAt, endedAt } = given
  const heldOn = dayOf(startsAt)
  if (startedAt < startsAt || dayOf(startedAt) !== heldOn || endedAt <= startedAt || endedAt > now)
    return refuse(
      'times-wrong',
      `听证应在通知的时间（${instantInChinese(startsAt)}）当日、不早于该时刻开始，且已经结束。`,
      hearingLaw(2),
      '请核对起止时间；改期的，请重新通知。',
    )
  if (notifiedOn < dayOf(arrangedAt))
    return refuse('day-wrong', '通知送达日期不得早于通知书制作日期。', hearingLaw(2), '请核对送达日期。')
  return mustBeNotifiedInTime(notifiedOn, heldOn, law)
}
