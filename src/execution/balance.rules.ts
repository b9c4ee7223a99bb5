/** What is owed, paid and still open on a day. Payments settle the oldest part first; their order within a day is all one. */
import { addDays, type Day } from '../kernel/day.ts'
import { type Money, type MoneyKind, moneyKinds, type Part, type WriteOffGround } from './money.ts'

/** In the morning what is paid that day is still owed, so that the day of payment counts for a surcharge. */
export type Hour = 'morning' | 'evening'

export type BalanceRow = {
  kind: MoneyKind
  owedFen: number
  paidFen: number
  writtenOffFen: number
  outstandingFen: number
  /** Of what is outstanding, that whose last day has passed. */
  overdueFen: number
}
type Sums = Omit<BalanceRow, 'kind'>
export type Balance = Sums & { rows: BalanceRow[] }

/** One row for each kind that was ever decided up to that day, and the sums. */
export function balance(money: Money, on: Day): Balance {
  const kinds = Object.keys(moneyKinds) as MoneyKind[]
  const rows = kinds.map((kind) => rowOf(money, kind, on)).filter(({ owedFen }) => owedFen > 0)
  const all = (key: keyof Sums) => sum(rows.map((row) => row[key]))
  return {
    rows,
    ...{ owedFen: all('owedFen'), paidFen: all('paidFen'), writtenOffFen: all('writtenOffFen') },
    ...{ outstandingFen: all('outstandingFen'), overdueFen: all('overdueFen') },
  }
}

export function outstandingOf(money: Money, kind: MoneyKind, on: Day, at: Hour = 'evening'): number {
  return rowOf(money, kind, on, at).outstandingFen
}

/** What is late on that day: its last day lies before it, and it has not been paid. */
export function overdueOf(money: Money, kind: MoneyKind, on: Day, at: Hour = 'evening'): number {
  return rowOf(money, kind, on, at).overdueFen
}

export type SettledPart = Part & { paidFen: number; state: 'paid' | 'missed' | 'open' }

/** The parts that may still be paid one by one, as the plan in force on that day has them; none without a plan. */
export function instalmentsOn(money: Money, on: Day): SettledPart[] {
  const plan = planOn(money, on)
  if (!plan) return []
  return settledParts(money, 'fine', on)
    .slice(-plan.parts.length)
    .map((part) => ({ ...part, state: stateOf(part, on) }))
}

/** The oldest part that is not wholly paid; `ordinal` of `of`: which instalment it is, where there are several. */
export type OpenPart = { dueOn: Day | null; isLate: boolean; ordinal: number | null; of: number }

export function oldestOpen(money: Money, kind: MoneyKind, on: Day): OpenPart | undefined {
  const open = settledParts(money, kind, on).find((part) => part.paidFen < part.amountFen)
  if (!open) return undefined
  const plan = kind === 'fine' ? inOrder(planOn(money, on)?.parts ?? []) : []
  const place = plan.findIndex(({ dueOn }) => dueOn === open.dueOn)
  return {
    ...{ dueOn: open.dueOn, isLate: isPast(open, on), of: plan.length },
    ordinal: plan.length < 2 || place < 0 ? null : place + 1,
  }
}

/** What is wholly paid of that which runs in a proceeding of its own: whose last days need no longer be watched. */
export function paidInProceedings(money: Money, on: Day): { proceedingId: string; kind: MoneyKind; dueOn: Day }[] {
  const kinds = Object.keys(moneyKinds) as MoneyKind[]
  return kinds.flatMap((kind) =>
    settledParts(money, kind, on).flatMap(({ proceedingId, dueOn, amountFen, paidFen }) =>
      proceedingId === null || dueOn === null || paidFen < amountFen ? [] : [{ proceedingId, kind, dueOn }],
    ),
  )
}

/** Oldest first, those without a last day at the end; what is left over is more than was owed. */
export function settle<Of extends Part>(
  parts: Of[],
  paidFen: number,
): { parts: (Of & { paidFen: number })[]; leftFen: number } {
  let leftFen = paidFen
  const settled = inOrder(parts).map((part) => {
    const share = Math.min(leftFen, part.amountFen)
    leftFen -= share
    return { ...part, paidFen: share }
  })
  return { parts: settled, leftFen }
}

export type Settlement = 'nothing-owed' | 'paid' | 'written-off' | 'outstanding'

/** How the money of a case came to its end, for whoever closes it; the grounds where some of it was let go. */
export function settlement(money: Money, on: Day): { how: Settlement; grounds: WriteOffGround[] } {
  const { owedFen, outstandingFen } = balance(money, on)
  const letGo = money.writeOffs.filter(({ writtenOffOn }) => writtenOffOn <= on)
  const grounds = [...new Set(letGo.map(({ ground }) => ground))]
  if (outstandingFen > 0) return { how: 'outstanding', grounds }
  if (owedFen === 0) return { how: 'nothing-owed', grounds }
  return { how: grounds.length > 0 ? 'written-off' : 'paid', grounds }
}

function rowOf(money: Money, kind: MoneyKind, on: Day, at: Hour = 'evening'): BalanceRow {
  const until = at === 'morning' ? addDays(on, -1) : on
  const owedFen = sum(chargesOn(money, kind, on).map(({ amountFen }) => amountFen))
  const paidFen = paidOn(money, kind, until)
  const writtenOffFen = writtenOff(money, kind, until)
  const late = settledParts(money, kind, on, until).filter((part) => isPast(part, on))
  const overdueFen = sum(late.map((part) => part.amountFen - part.paidFen))
  return { kind, owedFen, paidFen, writtenOffFen, outstandingFen: owedFen - paidFen - writtenOffFen, overdueFen }
}

type OwnPart = Part & { proceedingId: string | null }

/** What was let go is treated as paid: it settles the oldest part as well. */
function settledParts(money: Money, kind: MoneyKind, on: Day, until = on) {
  return settle(partsOn(money, kind, on), paidOn(money, kind, until) + writtenOff(money, kind, until)).parts
}

/**
 * A plan stands in for the fine's own last day; what it leaves out had been paid before it was granted. Where it had not,
 * nobody deferred it, and it comes first.
 */
function partsOn(money: Money, kind: MoneyKind, on: Day): OwnPart[] {
  const charges = chargesOn(money, kind, on)
  const plan = kind === 'fine' ? planOn(money, on) : undefined
  if (!plan) return charges
  const before = sum(charges.map(({ amountFen }) => amountFen)) - sum(plan.parts.map(({ amountFen }) => amountFen))
  const first = inOrder(plan.parts)[0]?.dueOn ?? plan.grantedOn
  const { proceedingId } = plan
  const dueOn =
    inOrder(charges).find((charge) => charge.dueOn !== null && charge.dueOn < first)?.dueOn ?? addDays(first, -1)
  const granted = plan.parts.map((part) => ({ ...part, proceedingId }))
  return [...(before > 0 ? [{ dueOn, amountFen: before, proceedingId: null }] : []), ...granted]
}

function planOn({ plans }: Money, on: Day) {
  return plans
    .filter(({ grantedOn }) => grantedOn <= on)
    .toSorted(by(({ grantedOn }) => grantedOn))
    .at(-1)
}

function chargesOn({ charges }: Money, kind: MoneyKind, on: Day) {
  return charges.filter((charge) => charge.kind === kind && charge.decidedOn <= on)
}

function paidOn({ payments }: Money, kind: MoneyKind, on: Day): number {
  const own = payments.filter((payment) => payment.towards === kind && payment.paidOn <= on)
  return sum(own.map(({ amountFen }) => amountFen))
}

function writtenOff({ writeOffs }: Money, kind: MoneyKind, on: Day): number {
  const own = writeOffs.filter((one) => one.towards === kind && one.writtenOffOn <= on)
  return sum(own.map(({ amountFen }) => amountFen))
}

function isPast({ dueOn }: Part, on: Day): boolean {
  return dueOn !== null && dueOn < on
}

function stateOf(part: Part & { paidFen: number }, on: Day): SettledPart['state'] {
  if (part.paidFen === part.amountFen) return 'paid'
  return isPast(part, on) ? 'missed' : 'open'
}

function inOrder<Of extends Part>(parts: Of[]): Of[] {
  return parts.toSorted(by(({ dueOn }) => dueOn ?? '9999-12-31'))
}

function by<Of>(textOf: (one: Of) => string) {
  return (left: Of, right: Of) => textOf(left).localeCompare(textOf(right))
}

function sum(amounts: number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0)
}
