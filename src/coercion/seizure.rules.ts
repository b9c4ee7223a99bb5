/** What may be sealed or seized, and for how long: 《行政强制法》第十八条至第二十八条. */
import type { Context } from '../acts/context.ts'
import type { DeadlineRecord } from '../acts/index.ts'
import { type Day, dayInChinese, type Instant, instantInChinese } from '../kernel/day.ts'
import { coercionLaw } from '../law/citation.ts'
import { computeDeadline, deadlineRow } from '../law/deadlines.ts'
import type { LawBook } from '../law/law-book.ts'
import { isRefusal, type Refusal, refuse } from '../law/refusal.ts'
import type { SeizedItem } from './seizure.ts'

/** 第二十五条第一款: the last day the law allows; it binds the agency and never moves to a working day. */
export function lastDayOf(from: Day, law: LawBook): Day | Refusal {
  const limit = computeDeadline({ row: deadlineRow(law, 'E-01', from), from, calendar: law.calendar })
  return isRefusal(limit) ? limit : limit.due
}

/** A period may be shorter than the law allows, never longer. */
export function mustNotExceedLimit({
  from,
  until,
  limit,
}: Record<'from' | 'until' | 'limit', Day>): Refusal | undefined {
  if (until > from && until <= limit) return undefined
  const reason = `查封、扣押期限自 ${from} 起最迟至 ${limit}，不能定为 ${until}。`
  return refuse('seizure-limit', reason, coercionLaw(25, 1), `请在 ${limit} 以前确定届满日。`)
}

/** 第十八条第（一）项: approved first; what is urgent has its own way. */
export function mustFollowApproval(startedAt: Instant, approvedAt: Instant | undefined): Refusal | undefined {
  if (approvedAt !== undefined && startedAt >= approvedAt) return undefined
  const when = approvedAt === undefined ? '尚未批准' : `批准于${instantInChinese(approvedAt)}`
  return refuse(
    'seizure-approval',
    `实施时间（${instantInChinese(startedAt)}）早于批准：${when}。`,
    coercionLaw(18, undefined, 1),
    '实施前须经批准；情况紧急当场实施的，请办理「情况紧急，当场实施」并在期限内补办批准。',
  )
}

/** 第十九条: to the minute. What was not approved in time is not approved afterwards, but lifted. */
export function mustBeRatifiedInTime(clock: DeadlineRecord | undefined, { now }: Context): Refusal | undefined {
  if (!clock?.dueAt || now <= clock.dueAt) return undefined
  return refuse(
    'seizure-approval',
    `补办批准的期限已于${instantInChinese(clock.dueAt)}届满。`,
    coercionLaw(19),
    '请选择「不同意」，立即解除查封、扣押。',
  )
}

type Clocked = { clock: DeadlineRecord | undefined }

/** 第二十八条第一款第（四）项: after the last day nothing is left but to release. */
export function mustNotBeExpired({ clock }: Clocked, { today }: Context): Refusal | undefined {
  if (!isExpired(clock, today)) return undefined
  const reason = `查封、扣押期限已于${dayInChinese(clock?.dueOn ?? today)}届满，应当立即解除。`
  return refuse('seizure-limit', reason, coercionLaw(28, 1, 4), '请提请解除查封、扣押。')
}

export function isExpired(clock: DeadlineRecord | undefined, today: Day): boolean {
  return clock !== undefined && clock.metOn === null && clock.pausedOn === null && clock.dueOn < today
}

/** 第二十五条第一款: once. */
export function mustNotBeExtendedAgain({ extended }: { extended: boolean }): Refusal | undefined {
  if (!extended) return undefined
  return refuse(
    'seizure-limit',
    '查封、扣押期限已经延长过一次，不能再次延长。',
    coercionLaw(25, 1),
    '请在期限内作出处理决定或者解除。',
  )
}

type UnderMeasure = Pick<SeizedItem, 'identity' | 'name' | 'seizedOn'>

/** 第二十三条第二款, held to for our own measures too: what is sealed is not sealed again, and no list names a thing twice. */
export function mustNotSealTwice(items: SeizedItem[], others: UnderMeasure[]): Refusal | undefined {
  const taken = items.find((item) => others.some((other) => other.identity === item.identity))
  if (taken) {
    const since = others.find((other) => other.identity === taken.identity)?.seizedOn
    const reason = `「${taken.name}」已于 ${since} 查封、扣押，尚未解除，不得重复查封。`
    return refuse(
      'sealed-already',
      reason,
      coercionLaw(23, 2),
      '请从清单中去掉该项；确非同一物的，请填写编号、批号加以区分。',
    )
  }
  const twice = items.find((item, index) => items.findIndex((one) => one.identity === item.identity) !== index)
  if (!twice) return undefined
  return refuse(
    'listed-twice',
    `清单中「${twice.name}」列了两次。`,
    coercionLaw(24, 2),
    '请合并数量，或者填写编号、批号加以区分。',
  )
}
