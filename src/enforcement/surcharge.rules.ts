/** V-17: how much is added to a fine that is not paid in time. 《行政处罚法》第七十二条第一款第（一）项、第七十三条第三款. Pure. */
import { outstandingOf, overdueOf } from '../execution/index.ts'
import { addDays, type Day, daysBetween } from '../kernel/day.ts'
import type { Pause, Surcharge, SurchargeAsked, SurchargeRow } from './surcharge.ts'

/** Day by day, told in periods on which nothing changes. Undefined where no fine was ever due. */
export function computeSurcharge(asked: SurchargeAsked): Surcharge | undefined {
  const { until, dailyPercent } = asked
  const { amountFen: fineFen, dueOn } = asked.money.charges.find(({ kind }) => kind === 'fine') ?? { dueOn: null }
  if (fineFen === undefined || dueOn === null) return undefined
  const first = addDays(dueOn, 1)
  const from = asked.since !== undefined && asked.since > first ? asked.since : first
  const capFen = partOf(fineFen, asked.capPercent)
  const all = countedRows(asked, stretches(asked, first, from), capFen)
  const [before, since] = [all.filter((row) => row.from < from), all.filter((row) => row.from >= from)]
  const [beforeFen, amountFen] = [sum(before), sum(since)]
  const totalFen = beforeFen + amountFen
  const days = since.reduce((count, row) => (row.standing === null ? count + row.days : count), 0)
  const lastCounted = all.findLast((row) => row.amountFen > 0)
  const cappedOn = lastCounted && totalFen === capFen ? lastCounted.to : null
  const rows = withoutDeferral(since.reduce(joined, []))
  return {
    from: rows[0]?.from ?? from,
    until,
    rows,
    amountFen,
    beforeFen,
    totalFen,
    capFen,
    days,
    dailyPercent,
    cappedOn,
  }
}

/** Until everything has been paid. */
function countedRows(asked: SurchargeAsked, over: Stretch[], capFen: number): SurchargeRow[] {
  const rows: SurchargeRow[] = []
  let leftFen = capFen
  for (const { from, to } of over) {
    const owed = owedOn(asked, from)
    if (owed === undefined) break
    const found = counted(asked, { from, to, ...owed, leftFen })
    rows.push(...found)
    leftFen -= sum(found)
  }
  return rows
}

type Stretch = { from: Day; to: Day }

/** The days to be looked at, cut wherever something begins or ends. */
function stretches({ money, pauses, until }: SurchargeAsked, first: Day, since: Day): Stretch[] {
  const end = addDays(until, 1)
  const changes = [
    since,
    ...money.payments.map(({ paidOn }) => addDays(paidOn, 1)),
    ...money.writeOffs.map(({ writtenOffOn }) => addDays(writtenOffOn, 1)),
    ...money.plans.flatMap(({ grantedOn, parts }) => [
      grantedOn,
      ...parts.flatMap(({ dueOn }) => (dueOn === null ? [] : [addDays(dueOn, 1)])),
    ]),
    ...pauses.flatMap(({ from, to }) => (to === null ? [from] : [from, addDays(to, 1)])),
  ]
  const within = [...new Set(changes)].filter((day) => first < day && day < end).toSorted()
  const cuts = first < end ? [first, ...within, end] : []
  return cuts.slice(0, -1).map((from, index) => ({ from, to: addDays(cuts[index + 1] ?? end, -1) }))
}

type Owed = { principalFen: number; standing: SurchargeRow['standing'] }

/** What is overdue on the morning of that day and whether it counts; undefined once everything has been paid. */
function owedOn({ money, pauses }: SurchargeAsked, on: Day): Owed | undefined {
  const unpaidFen = outstandingOf(money, 'fine', on, 'morning')
  if (unpaidFen <= 0) return undefined
  const principalFen = overdueOf(money, 'fine', on, 'morning')
  const pause = pauses.find((one) => lasts(one, on))
  if (pause) return { principalFen: unpaidFen, standing: pause.reason }
  return principalFen === 0 ? { principalFen: unpaidFen, standing: 'deferred' } : { principalFen, standing: null }
}

type Counting = Stretch & Owed & { leftFen: number }

/** Up to the cap, and then no more: the last day that counts may count in part. */
function counted({ dailyPercent }: SurchargeAsked, { from, to, principalFen, standing, leftFen }: Counting) {
  const row = (first: Day, last: Day, said: Pick<SurchargeRow, 'dailyFen' | 'amountFen' | 'standing'>) => ({
    ...{ from: first, to: last, days: daysBetween(first, last) + 1, principalFen, ...said },
  })
  const still = { dailyFen: 0, amountFen: 0 }
  if (standing !== null) return [row(from, to, { ...still, standing })]
  if (leftFen === 0) return [row(from, to, { ...still, standing: 'capped' })]
  const dailyFen = partOf(principalFen, dailyPercent)
  const days = daysBetween(from, to) + 1
  if (dailyFen * days <= leftFen) return [row(from, to, { dailyFen, amountFen: dailyFen * days, standing })]
  const last = addDays(from, Math.ceil(leftFen / dailyFen) - 1)
  const upToCap = row(from, last, { dailyFen, amountFen: leftFen, standing })
  return last === to ? [upToCap] : [upToCap, row(addDays(last, 1), to, { ...still, standing: 'capped' })]
}

/** What changed nothing makes no new row. */
function joined(rows: SurchargeRow[], row: SurchargeRow): SurchargeRow[] {
  const last = rows.at(-1)
  const same = last?.standing === row.standing && last.principalFen === row.principalFen
  if (!same || last.dailyFen !== row.dailyFen) return [...rows, row]
  const { to, days, amountFen } = row
  return [...rows.slice(0, -1), { ...last, to, days: last.days + days, amountFen: last.amountFen + amountFen }]
}

/** Until the first instalment is late nothing was: the counting begins on the day after its own last day. */
function withoutDeferral(rows: SurchargeRow[]): SurchargeRow[] {
  const first = rows.findIndex(({ standing }) => standing !== 'deferred')
  return first < 0 ? rows : rows.slice(first)
}

function lasts({ from, to }: Pause, on: Day): boolean {
  return from <= on && (to === null || on <= to)
}

/** Fractions of a fen are left out. */
function partOf(amountFen: number, percent: number): number {
  return Math.floor((amountFen * percent) / 100)
}

function sum(amounts: { amountFen: number }[]): number {
  return amounts.reduce((total, { amountFen }) => total + amountFen, 0)
}
