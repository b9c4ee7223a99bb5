/** The surcharge of an overdue fine with its working shown, against one day added after another, which answers the sum alone. */
import { computeSurcharge } from '../src/enforcement/surcharge.rules.ts'
import { addDays, type Day, day } from '../src/kernel/day.ts'
import { type PlainFine, surchargeAsked } from '../tests/support/plain-fine.ts'
import { median, type Row } from './row.ts'

type Case = PlainFine & { asked: ReturnType<typeof surchargeAsked> }

const rounds = 5
const roundMs = 200

const usual: PlainFine = {
  ...{ fineFen: 7_000_000, dueOn: day('2025-10-09'), payments: [], grants: [], pauses: [] },
  ...{ until: day('2025-11-08'), dailyPercent: 3, capPercent: 100 },
}
const eventful: PlainFine = {
  ...usual,
  until: day('2026-06-01'),
  payments: [1, 2, 3].map((month) => ({ paidOn: addDays(usual.dueOn, 20 * month), amountFen: 1_500_000 })),
  grants: [{ on: addDays(usual.dueOn, 70), instalments: [{ dueOn: addDays(usual.dueOn, 100), amountFen: 2_500_000 }] }],
  pauses: [{ from: addDays(usual.dueOn, 10), to: addDays(usual.dueOn, 55), reason: 'reconsideration' }],
}

export function run(): Promise<Row[]> {
  return Promise.resolve([
    compare('surcharge, 30 days', usual),
    compare('surcharge, 235 days, 3 payments, a review, a deferral', eventful),
    compare('surcharge, 3 years, capped', { ...usual, until: day('2028-10-09') }),
  ])
}

function compare(name: string, asked: PlainFine): Row {
  // fines of different amounts: nothing is kept from the one before
  const cases = Array.from({ length: 100 }, (_, index) => {
    const plain = { ...asked, fineFen: asked.fineFen + index * 100 }
    return { ...plain, asked: surchargeAsked(plain) }
  })
  const ours = (one: Case) => computeSurcharge(one.asked)?.totalFen ?? Number.NaN
  const differing = cases.find((one) => ours(one) !== dayByDay(one))
  if (differing) throw new Error(`两种算法结果不同：${JSON.stringify(differing)}`)
  const speeds = Array.from({ length: rounds }, () => [perSecond(ours, cases), perSecond(dayByDay, cases)] as const)
  const [fast, slow] = [median(speeds.map(([one]) => one)), median(speeds.map(([, other]) => other))]
  return {
    name,
    ours: Math.round(fast),
    peer: Math.round(slow),
    ratio: fast / slow,
    unit: 'per second',
    note: 'periods with their working; peer: a plain loop over the days, the sum alone, stopping at the cap; same answers',
  }
}

/** As anybody would write it. */
function dayByDay(asked: PlainFine): number {
  const { fineFen, dueOn, pauses, until, dailyPercent, capPercent } = asked
  const cap = Math.floor((fineFen * capPercent) / 100)
  let total = 0
  for (let on = addDays(dueOn, 1); on <= until && total < cap; on = addDays(on, 1)) {
    const overdue = overdueOn(asked, on)
    const still = pauses.some(({ from, to }) => from <= on && (to === null || on <= to))
    if (!still && overdue > 0) total = Math.min(cap, total + Math.floor((overdue * dailyPercent) / 100))
  }
  return total
}

function overdueOn({ fineFen, payments, grants }: PlainFine, on: Day): number {
  let overdue = fineFen
  for (const { paidOn, amountFen } of payments) if (paidOn < on) overdue -= amountFen
  const plan = grants.findLast((one) => one.on <= on)?.instalments ?? []
  for (const { dueOn, amountFen } of plan) if (dueOn >= on) overdue -= amountFen
  return overdue
}

function perSecond(compute: (one: Case) => unknown, cases: Case[]): number {
  let count = 0
  const begin = performance.now()
  while (performance.now() - begin < roundMs) {
    for (const one of cases) compute(one)
    count += cases.length
  }
  return (count / (performance.now() - begin)) * 1000
}
