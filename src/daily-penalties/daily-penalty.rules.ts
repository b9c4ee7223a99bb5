/** When and for which days a fine is repeated: 《安全生产法》第一百一十二条; regulations V-20. */
import type { Context } from '../acts/context.ts'
import { addDays, type Day, daysBetween } from '../kernel/day.ts'
import { workSafetyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import type { Counted } from './daily-penalty.ts'

const basis = workSafetyLaw(112)

/** The order to correct (责令改正): of the decision itself, or of the inspection that the case came from. */
export type Order = { title: string; number: string; issuedOn: Day; problems: string[] }
export type Grounds = {
  fine: { number: string; amountFen: number; decidedOn: Day } | undefined
  order: Order | undefined
  /** The last day that an earlier daily penalty of the case has counted. */
  countedUntil: Day | null
}

/** Fined and ordered to correct: the re-check then proves that it was refused. */
export function mustHaveBeenFinedAndOrdered({ fine, order }: Pick<Grounds, 'fine' | 'order'>): Refusal | undefined {
  if (!fine || fine.amountFen === 0)
    return refuse(
      'daily-penalty-proof',
      '没有罚款决定，不得按日连续处罚。',
      basis,
      '按日连续处罚只适用于已被罚款、拒不改正的。',
    )
  if (order) return undefined
  const reason = '没有责令改正的文书，不得按日连续处罚。'
  return refuse('daily-penalty-proof', reason, basis, '请先依法责令改正，并在期限届满后复查。')
}

/** It can be refused only after both were there; what was not ordered cannot be. */
export function mustProveRefusal(
  { recheckedOn, problems }: { recheckedOn: Day; problems: string[] },
  { fine, order }: Pick<Grounds, 'fine' | 'order'>,
  today: Day,
): Refusal | undefined {
  const missing = mustHaveBeenFinedAndOrdered({ fine, order })
  if (missing || !fine || !order) return missing
  if (recheckedOn <= order.issuedOn || recheckedOn <= fine.decidedOn || recheckedOn > today) {
    const both = `责令改正（${order.issuedOn}）、作出罚款决定（${fine.decidedOn}）`
    const reason = `复查日期应在${both}以后、今天之前（含今天）。`
    return refuse('daily-penalty-proof', reason, basis, '请核对复查日期；罚款决定以前的复查不能证明拒不改正。')
  }
  if (problems.length === order.problems.length && problems.every((one) => order.problems.includes(one)))
    return undefined
  return refuse('items-differ', '复查应当逐项对应责令改正的事项，不多不少。', basis, '请逐项填写复查结果。')
}

type Counting = Grounds & { until: Day; correctedOn: Day | null }

/** From the day after the order; to the day before it was found corrected, at most to the day of drafting. No day counts twice. */
export function countDays(counting: Counting, { today }: Pick<Context, 'today'>): Counted | Refusal {
  const { fine, order, countedUntil, until, correctedOn } = counting
  const missing = mustHaveBeenFinedAndOrdered(counting)
  if (missing || !fine || !order) return missing ?? refuse('daily-penalty-proof', '证据不足。', basis)
  const last = correctedOn === null ? today : addDays(correctedOn, -1)
  const first = addDays(order.issuedOn, 1)
  const from = countedUntil !== null && countedUntil >= first ? addDays(countedUntil, 1) : first
  if (until < from || until > last) {
    const reason = `计罚期间自 ${from} 起，截止日期应在 ${from} 至 ${last} 之间。`
    const instead = last < from ? '这一期间已经计罚，或者已经改正，不再计罚。' : '请核对计罚截止日期。'
    return refuse('days-wrong', reason, basis, instead)
  }
  const days = daysBetween(from, until) + 1
  return { from, until, days, originalFineFen: fine.amountFen, totalFen: fine.amountFen * days }
}
