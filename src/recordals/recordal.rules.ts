/** What the limits and the register say of a recordal. */
import type { Context } from '../acts/context.ts'
import type { DeadlineRecord } from '../acts/index.ts'
import { addDays, addMonths, type Day } from '../kernel/day.ts'
import { emergencyPlanRules } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { endManners, type KnownRecordal } from './recordal.ts'
import { limits, type RecordalKind, type RecordalLimit, recordalLaw } from './recordal-kind.ts'

/** A limit that ends the day it begins has no length: its last day is said with it. */
export function sameDay(limit: RecordalLimit, on: Day): Record<string, Day> {
  return limit === 'B-02' ? { [limit]: on } : {}
}

type Late = { deadlines: DeadlineRecord[]; kind: RecordalKind }

/** 部令第2号第二十八条: neither recorded nor told in time what is missing, it counts as recorded since the limit ended. */
export function deemedOn({ deadlines, kind }: Late, today: Day): Day | undefined {
  if (!kind.content.deemedWhenLate) return undefined
  const clock = deadlines.findLast(({ rowId, metOn }) => metOn === null && limits.some((limit) => limit === rowId))
  return clock !== undefined && clock.dueOn < today ? addDays(clock.dueOn, 1) : undefined
}

export function mustNotBeDeemed(facts: Late, { today }: Context): Refusal | undefined {
  if (deemedOn(facts, today) === undefined) return undefined
  const reason = '期限内既未予以备案，又未一次告知需要补齐的材料，视为已经备案，不得再要求补正或者不予备案。'
  return refuse('recorded-by-law', reason, emergencyPlanRules(28), '请由股室负责人办理「逾期视为已备案」。')
}

export function mustBeDeemed(facts: Late, { today }: Context): Refusal | undefined {
  if (deemedOn(facts, today) !== undefined) return undefined
  const reason = facts.kind.content.deemedWhenLate
    ? '备案期限尚未届满。'
    : `${facts.kind.name}没有逾期视为已备案的规定。`
  return refuse('not-recorded-by-law', reason, emergencyPlanRules(28), '材料齐全的请登记，不齐的请一次告知补正。')
}

type Changing = { known: KnownRecordal | undefined; number: string }

/** What is to be changed or cancelled stands in the register and has not come to an end. */
export function mustStandOnRecord({ known, number }: Changing): Refusal | undefined {
  if (!known)
    return refuse('recordal-unknown', `备案登记中没有「${number}」。`, recordalLaw, '请核对备案登记表上的编号。')
  if (!known.end) return undefined
  const reason = `「${number}」${endManners[known.end.manner]}（${known.end.effectiveOn}）。`
  return refuse('recordal-ended', reason, recordalLaw, '请选用现行有效的备案。')
}

/** A change continues the same matter of the same filer. */
export function mustContinue(
  { known, number }: Changing,
  { kind, subjectId }: { kind: string; subjectId: string },
): Refusal | undefined {
  const gone = mustStandOnRecord({ known, number })
  if (gone || !known) return gone
  if (known.kind === kind && known.subjectId === subjectId) return undefined
  const reason = `「${number}」是另一事项或者另一备案人的备案，不能由本次备案变更。`
  return refuse('recordal-differs', reason, recordalLaw, '请核对备案事项、备案人和原备案编号。')
}

/** The last day on which it holds: the day before the corresponding one. */
export function validUntil(recordedOn: Day, months: number | null): Day | null {
  return months === null ? null : addDays(addMonths(recordedOn, months), -1)
}
