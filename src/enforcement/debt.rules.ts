/** What is owed today, since when it is overdue, and what is added to it. Pure. */
import type { Context } from '../acts/context.ts'
import type { DeadlineRecord } from '../acts/index.ts'
import { balance, type Money, type OpenPart, oldestOpen } from '../execution/index.ts'
import { type Day, dayInChinese } from '../kernel/day.ts'
import { fenToYuan } from '../kernel/money.ts'
import { penaltyLaw } from '../law/citation.ts'
import { computeDeadline, deadlineRow } from '../law/deadlines.ts'
import type { LawBook } from '../law/law-book.ts'
import { isRefusal, type Refusal, refuse } from '../law/refusal.ts'
import { threshold } from '../law/thresholds.ts'
import type { ProceedingRecord } from '../proceedings/index.ts'
import type { Remedy } from './court-window.rules.ts'
import { computeSurcharge } from './surcharge.rules.ts'
import type { Pause, Surcharge } from './surcharge.ts'

export type Owing = {
  caseId: string
  money: Money
  clocks: DeadlineRecord[]
  remedies: Remedy[]
  standstills: Pause[]
}

/** The fine's own last day, as it was before any deferral: what came later is told by the grants. */
export function fineDueOn({ caseId, clocks }: Pick<Owing, 'caseId' | 'clocks'>, law: LawBook): Day | undefined {
  const clock = clocks.findLast(({ subjectId, rowId }) => subjectId === caseId && rowId === 'X-01')
  if (!clock) return undefined
  const row = deadlineRow(law, 'X-01', clock.startsOn)
  const due = computeDeadline({
    row,
    from: clock.startsOn,
    calendar: law.calendar,
    whenYearMissing: 'provisional',
  })
  return isRefusal(due) ? undefined : due.due
}

/** Up to and including `until`; rows from `since` on. Undefined where no fine was ever due. */
export function surchargeOf(
  owing: Owing,
  { until, since }: { until: Day; since?: Day | undefined },
  law: LawBook,
): Surcharge | undefined {
  const { money, remedies, standstills } = owing
  const dueOn = fineDueOn(owing, law)
  if (dueOn === undefined) return undefined
  const asked = remedies.map(({ kind: reason, from, to }) => ({ reason, from, to }))
  return computeSurcharge({
    ...{ until, since },
    money: { ...money, charges: money.charges.map((one) => (one.kind === 'fine' ? { ...one, dueOn } : one)) },
    pauses: [...asked, ...standstills],
    dailyPercent: threshold(law, 'surcharge.daily-percent', until).value,
    capPercent: threshold(law, 'surcharge.cap-percent', until).value,
  })
}

/** Days on which execution itself stood still: suspended, or an agreement being performed. */
export function standstillsIn(records: ProceedingRecord[]): Pause[] {
  const spans = [
    { reason: 'suspension' as const, begins: 'standstill.decide', when: 'agreed', ends: ['standstill.end'] },
    { reason: 'agreement' as const, begins: 'agreement.sign', when: null, ends: ['agreement.breach'] },
  ]
  return spans.flatMap(({ reason, begins, when, ends }) =>
    records
      .filter(({ act, outcome }) => act === begins && (when === null || outcome === when))
      .map((begun) => {
        const after = records.slice(records.indexOf(begun) + 1)
        return { reason, from: begun.saidOn, to: after.find(({ act }) => ends.includes(act))?.saidOn ?? null }
      }),
  )
}

type Indebted = { debt: Owing }

export type Outstanding = { fineFen: number; surchargeFen: number }

/** A daily penalty is a fine like the first one. */
export function outstanding({ money }: Pick<Owing, 'money'>, today: Day): Outstanding {
  const { rows, outstandingFen } = balance(money, today)
  const surchargeFen = rows.find(({ kind }) => kind === 'surcharge')?.outstandingFen ?? 0
  return { fineFen: outstandingFen - surchargeFen, surchargeFen }
}

/** Begun when the last day of payment is over and something is overdue; not while a deferral runs. */
export function mustBeOverdue({ debt }: Indebted, { today }: Context): Refusal | undefined {
  const basis = [penaltyLaw(67, 3), penaltyLaw(72, 1, 1)]
  const open = oldestUnpaid(debt, today)
  if (!open) return refuse('fine-not-overdue', '本案没有未缴纳的罚款。', basis)
  if (open.isLate) return undefined
  const until = open.dueOn === null ? '尚未起算' : `至${dayInChinese(open.dueOn)}届满`
  const instead = '请在期限届满以后办理。'
  if (!isDeferred(debt.money, today))
    return refuse('fine-not-overdue', `罚款的缴纳期限${until}，尚未逾期。`, basis, instead)
  const which = open.ordinal === null ? '批准的缴纳期限' : `第${open.ordinal}期（共${open.of}期）`
  const said = `罚款已批准延期、分期缴纳，${which}${until}，没有逾期的部分。`
  return refuse('fine-not-overdue', said, penaltyLaw(66, 2), instead)
}

function isDeferred({ plans }: Money, today: Day): boolean {
  return plans.some(({ grantedOn }) => grantedOn <= today)
}

/** Of the fine and of a daily penalty, which is a fine like it; what is late comes first. */
function oldestUnpaid({ money }: Pick<Owing, 'money'>, today: Day): OpenPart | undefined {
  const open = (['fine', 'daily'] as const).flatMap((kind) => oldestOpen(money, kind, today) ?? [])
  return open.find(({ isLate }) => isLate) ?? open[0]
}

/** The last day that has passed without payment: of an instalment its own. Undefined while nothing is late. */
export function overdueSince({ money }: Pick<Owing, 'money'>, today: Day): Day | undefined {
  const open = oldestUnpaid({ money }, today)
  return open?.isLate ? (open.dueOn ?? undefined) : undefined
}

/** Whatever was decided and is not paid: without it there is nothing to enforce. */
export function mustOwe({ debt }: Indebted, { today }: Context): Refusal | undefined {
  const { fineFen, surchargeFen } = outstanding(debt, today)
  if (fineFen + surchargeFen > 0) return undefined
  return refuse(
    'nothing-owed',
    '罚款和加处罚款已经缴清，没有可以执行的款项。',
    penaltyLaw(72, 1),
    '请办理「款项缴清，办结」。',
  )
}

/** 罚款20,000.00元、加处罚款3,000.00元 */
export function owedInChinese({ fineFen, surchargeFen }: Outstanding): string {
  const parts = [
    ...(fineFen > 0 ? [`罚款${fenToYuan(fineFen)}元`] : []),
    ...(surchargeFen > 0 ? [`加处罚款${fenToYuan(surchargeFen)}元`] : []),
  ]
  return parts.join('、')
}
