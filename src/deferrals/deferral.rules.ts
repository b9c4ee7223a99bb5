/** When a fine may be paid later or in parts: 《行政处罚法》第六十六条第二款. */
import { addMonths, type Day } from '../kernel/day.ts'
import { fenToYuan } from '../kernel/money.ts'
import { penaltyLaw } from '../law/citation.ts'
import { computeDeadline, deadlineRow } from '../law/deadlines.ts'
import type { LawBook } from '../law/law-book.ts'
import { isRefusal, type Refusal, refuse } from '../law/refusal.ts'
import type { Applied, DeferralKind, GrantedPart } from './deferral.ts'

const basis = penaltyLaw(66, 2)

/** The fine's own last day, and the day of service from which it counts. */
export type Term = { startsOn: Day; dueOn: Day }

/** Asked for within the time for paying; later only with a reason. */
export function mustBeInTimeOrExcused(
  { appliedOn, lateReason }: Pick<Applied, 'appliedOn' | 'lateReason'>,
  { startsOn, dueOn }: Term,
  today: Day,
): Refusal | undefined {
  if (appliedOn > today || appliedOn < startsOn) {
    const reason = `申请日期应在决定书送达之日 ${startsOn} 至今天之间。`
    return refuse('day-wrong', reason, basis, '请核对申请日期。')
  }
  if (appliedOn <= dueOn || lateReason !== undefined) return undefined
  const reason = `缴纳期限已于 ${dueOn} 届满，逾期申请应当说明理由。`
  return refuse('late-without-reason', reason, basis, '请填写逾期申请的理由。')
}

type Arranged = { kind: DeferralKind; parts: GrantedPart[]; outstandingFen: number }

/** The parts are what is unpaid, no more and no less, one after another. */
export function mustCoverWhatIsUnpaid({ kind, parts, outstandingFen }: Arranged, today: Day): Refusal | undefined {
  if (kind === 'deferral' ? parts.length !== 1 : parts.length < 2) {
    const reason = kind === 'deferral' ? '延期缴纳只有一个届满日。' : '分期缴纳至少两期。'
    return refuse('parts-count', reason, basis, '请核对缴纳安排与申请种类是否一致。')
  }
  const days = parts.map(({ dueOn }) => dueOn)
  if (days.some((dueOn, index) => dueOn <= (days[index - 1] ?? today)))
    return refuse('parts-order', '各期届满日应当晚于今天，并且逐期推后。', basis, '请核对各期的缴纳期限。')
  const sumFen = parts.reduce((sum, { amountFen }) => sum + amountFen, 0)
  if (sumFen === outstandingFen && parts.every(({ amountFen }) => amountFen > 0)) return undefined
  const reason = `各期金额之和 ${fenToYuan(sumFen)} 元，应当等于未缴的罚款 ${fenToYuan(outstandingFen)} 元，每期大于零。`
  return refuse('parts-sum', reason, basis, '请核对各期金额。')
}

/** 《行政处罚法》第六十六条第二款、第八十五条: no part ends on a day on which the bank is closed. */
export function mustEndOnWorkingDays(
  parts: GrantedPart[],
  { law, today }: { law: LawBook; today: Day },
): Refusal | undefined {
  const row = deadlineRow(law, 'X-01-instalment', today)
  for (const { dueOn } of parts) {
    const whenYearMissing = 'provisional' as const
    const found = computeDeadline({ row, from: today, calendar: law.calendar, dueOn, whenYearMissing })
    if (isRefusal(found)) return found
    if (found.due !== dueOn) {
      const reason = `${dueOn} 是休息日，届满日应当写工作日。`
      return refuse('part-on-rest-day', reason, basis, `可以写 ${found.due}。`)
    }
  }
  return undefined
}

/** As equal as fen allow, month by month; the first parts bear the odd fen. Days on which nobody works move to the next that is worked. */
export function equalParts(
  outstandingFen: number,
  { count, after, law }: { count: number; after: Day; law: LawBook },
): GrantedPart[] {
  const row = deadlineRow(law, 'X-01-instalment', after)
  const share = Math.floor(outstandingFen / count)
  return Array.from({ length: count }, (_, index) => {
    const dueOn = addMonths(after, index + 1)
    const found = computeDeadline({ row, from: after, calendar: law.calendar, dueOn, whenYearMissing: 'provisional' })
    const amountFen = share + (index < outstandingFen - share * count ? 1 : 0)
    return { dueOn: isRefusal(found) ? dueOn : found.due, amountFen }
  })
}
