/** What the time limits of 《行政许可法》 forbid or bring about by themselves. */
import type { Context } from '../acts/context.ts'
import type { DeadlineRecord } from '../acts/index.ts'
import { addDays, addMonths, type Day, dayOf, type Instant } from '../kernel/day.ts'
import { licensingLaw } from '../law/citation.ts'
import { atLeastReached, computeDeadline, deadlineRow } from '../law/deadlines.ts'
import type { LawBook } from '../law/law-book.ts'
import { isRefusal, type Refusal, refuse } from '../law/refusal.ts'
import type { Officer } from '../officers/index.ts'
import type { Particular } from './licence.ts'
import type { LicenceKind } from './licence-kind.ts'

type Clocked = { deadlines: DeadlineRecord[] }

const running = (deadlines: DeadlineRecord[], rowId: string) =>
  deadlines.findLast((one) => one.rowId === rowId && one.metOn === null)

/** 第三十二条第一款第（四）项: not told in time what is missing, it is accepted since the day it came in. */
export function isAcceptedByLaw(deadlines: DeadlineRecord[], today: Day): boolean {
  const clock = running(deadlines, 'L-01')
  return clock !== undefined && clock.dueOn < today
}

export function mustNotBeAcceptedByLaw({ deadlines }: Clocked, { today }: Context): Refusal | undefined {
  if (!isAcceptedByLaw(deadlines, today)) return undefined
  return refuse(
    'accepted-by-law',
    '法定期限内没有一次告知需要补正的内容，自收到申请材料之日起即为受理，不得再要求补正或者以材料不齐为由不予受理。',
    licensingLaw(32, 1, 4),
    '请办理「逾期未告知，视为受理」。',
  )
}

export function mustBeAcceptedByLaw({ deadlines }: Clocked, { today }: Context): Refusal | undefined {
  if (isAcceptedByLaw(deadlines, today)) return undefined
  const reason = '一次告知补正的期限尚未届满，不是视为受理的情形。'
  return refuse('not-accepted-by-law', reason, licensingLaw(32, 1, 4), '材料齐全的请受理，不齐的请一次告知补正。')
}

/** 第五十条第二款 (L-09): silence until the licence ends renews it. */
export function isRenewedByLaw(deadlines: DeadlineRecord[], today: Day): boolean {
  const clock = running(deadlines, 'L-09')
  return clock !== undefined && clock.dueOn < today
}

/** One more term, from the day after the old one ends. */
export function renewedUntil(expiresOn: Day | null, { content }: Pick<LicenceKind, 'content'>): Day | null {
  if (expiresOn === null || content.validityMonths === null) return null
  return addDays(addMonths(addDays(expiresOn, 1), content.validityMonths), -1)
}

/** What the certificate would state otherwise than it does. */
export function differences(before: Particular[], after: Particular[]): { label: string; from: string; to: string }[] {
  return after.flatMap(({ label, value: to }) => {
    const from = before.find((one) => one.label === label)?.value ?? '无'
    return from === to ? [] : [{ label, from, to }]
  })
}

/** 第四十七条第一款 (L-05): within the days after being told. */
export function mustRequestInTime(deadlines: DeadlineRecord[], requestedOn: Day): Refusal | undefined {
  const clock = running(deadlines, 'L-05')
  if (clock && requestedOn >= clock.startsOn && requestedOn <= clock.dueOn) return undefined
  const reason = `申请听证的期限${clock ? `自 ${clock.startsOn} 至 ${clock.dueOn}` : '已经了结'}，${requestedOn} 不在期限内。`
  return refuse('request-late', reason, licensingLaw(47, 1), '请作为陈述意见记录。')
}

export function mustHaveLapsed(deadlines: DeadlineRecord[], today: Day): Refusal | undefined {
  const clock = running(deadlines, 'L-05')
  if (
    clock &&
    atLeastReached({ due: clock.dueOn, ...(clock.provisional && { provisional: clock.provisional }) }, today)
  )
    return undefined
  const reason = `申请听证的期限${clock ? `至 ${clock.dueOn} 届满` : '不在计算中'}，不得视为放弃。`
  return refuse('window-open', reason, licensingLaw(47, 1), '请等待期限届满，或者取得书面放弃。')
}

/** 第四十八条第一款第（一）项 (L-07): the whole least interval lies between. */
export function mustBeNotifiedInTime(notifiedOn: Day, heldOn: Day, law: LawBook): Refusal | undefined {
  const row = deadlineRow(law, 'L-07', notifiedOn)
  const interval = computeDeadline({ row, from: notifiedOn, calendar: law.calendar })
  if (isRefusal(interval)) return interval
  if (atLeastReached(interval, heldOn)) return undefined
  const reason = `${notifiedOn} 通知的听证，须满${row.length}个工作日（至 ${interval.due}）之后举行，不得在 ${heldOn} 举行。`
  const earliest = earliestHearingDay(notifiedOn, law)
  return refuse(
    'hearing-too-early',
    reason,
    licensingLaw(48, 1, 1),
    isRefusal(earliest) ? undefined : `最早的工作日是 ${earliest}。`,
  )
}

export function earliestHearingDay(notifiedOn: Day, law: LawBook): Day | Refusal {
  const row = deadlineRow(law, 'L-07', notifiedOn)
  const following = { ...row, length: (row.length ?? 0) + 1 }
  const first = computeDeadline({ row: following, from: notifiedOn, calendar: law.calendar })
  return isRefusal(first) ? first : first.due
}

/** 第四十七条第一款 (L-06): organised within the days after the request. */
export function mustBeHeldInTime(deadlines: DeadlineRecord[], startsAt: Instant): Refusal | undefined {
  const clock = running(deadlines, 'L-06')
  if (!clock || dayOf(startsAt) <= clock.dueOn) return undefined
  const reason = `应当在 ${clock.dueOn} 以前组织听证。`
  return refuse('hearing-too-late', reason, licensingLaw(47, 1), '请安排在期限以内。')
}

type Seats = { hostId: string; clerkId: string }

/** 第四十八条第一款第（三）项: whoever examined the application does not host the hearing. */
export function mustNotHaveExamined({ hostId, clerkId }: Seats, handlers: Officer[]): Refusal | undefined {
  if (hostId === clerkId)
    return refuse('part-twice', '主持人、书记员须由不同人员担任。', licensingLaw(48, 1, 3), '请核对听证人员。')
  if (!handlers.some(({ personId }) => personId === hostId || personId === clerkId)) return undefined
  const reason = '听证由审查该行政许可申请的工作人员以外的人员主持。'
  return refuse('examiner-hears', reason, licensingLaw(48, 1, 3), '请指定没有参与审查的人员。')
}
