/** Working-day deadlines with their working shown, against chinese-days, which answers the date alone. */
import chineseDays from 'chinese-days'
import { addDays, type Day, day } from '../src/kernel/day.ts'
import { computeDeadline } from '../src/law/deadlines.ts'
import { exampleLaw } from '../src/law/example-law.ts'
import type { DeadlineRow } from '../src/law/law-book.ts'
import { isRefusal } from '../src/law/refusal.ts'

export type Row = { name: string; ours: number; peer: number; ratio: number; unit: string; note: string }

const rounds = 5
const roundMs = 200

export async function run(): Promise<Row[]> {
  return [...[15, 5, 50, 500].map(compare), pausedAndExtended()]
}

function compare(length: number): Row {
  const starts = Array.from({ length: 300 }, (_, index) => addDays(day('2024-01-02'), index))
  const row = rowOf(length)
  const ours = (from: Day) => dueOf(row, from)
  const peer = (from: Day) => chineseDays.findWorkday(length, from)
  const differing = starts.filter((from) => ours(from) !== peer(from))
  if (differing.length > 0) throw new Error(`两种算法结果不同：${differing[0]} 起 ${length} 个工作日`)
  const speeds = Array.from({ length: rounds }, () => [perSecond(ours, starts), perSecond(peer, starts)] as const)
  const [oursMedian, peerMedian] = [median(speeds.map(([fast]) => fast)), median(speeds.map(([, slow]) => slow))]
  return {
    name: `deadline, +${length} working days`,
    ours: Math.round(oursMedian),
    peer: Math.round(peerMedian),
    ratio: oursMedian / peerMedian,
    unit: 'per second',
    note: `working shown; peer chinese-days without; same ${starts.length} dates; cost grows with the days passed over`,
  }
}

/** Twenty working days, two pauses left out, ten more: the peer is asked for as many working days without any of it. */
function pausedAndExtended(): Row {
  const starts = Array.from({ length: 300 }, (_, index) => addDays(day('2024-01-02'), index))
  const row = rowOf(20)
  const ours = (from: Day) => {
    const stop = (first: number, days: number) => ({ from: addDays(from, first), to: addDays(from, first + days) })
    const suspensions = [stop(4, 9), stop(20, 13)]
    const extensions = [{ row: rowOf(10) }]
    return computeDeadline({ row, from, calendar: exampleLaw.calendar, suspensions, extensions })
  }
  const peer = (from: Day) => chineseDays.findWorkday(30, from)
  const speeds = Array.from({ length: rounds }, () => [perSecond(ours, starts), perSecond(peer, starts)] as const)
  const [oursMedian, peerMedian] = [median(speeds.map(([fast]) => fast)), median(speeds.map(([, slow]) => slow))]
  return {
    name: 'deadline, paused twice and extended',
    ours: Math.round(oursMedian),
    peer: Math.round(peerMedian),
    ratio: oursMedian / peerMedian,
    unit: 'per second',
    note: 'working shown; peer chinese-days: 30 plain working days',
  }
}

function dueOf(row: DeadlineRow, from: Day): Day {
  const deadline = computeDeadline({ row, from, calendar: exampleLaw.calendar })
  if (isRefusal(deadline)) throw new Error(deadline.reason)
  return deadline.due
}

function rowOf(length: number): DeadlineRow {
  const publication = exampleLaw.deadlines.find(({ id }) => id === 'P-01')
  if (!publication) throw new Error('期限库缺少 P-01')
  return { ...publication, length }
}

function perSecond(compute: (from: Day) => unknown, starts: Day[]): number {
  let count = 0
  const begin = performance.now()
  while (performance.now() - begin < roundMs) {
    for (const from of starts) compute(from)
    count += starts.length
  }
  return (count / (performance.now() - begin)) * 1000
}

function median(values: number[]): number {
  return [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)] ?? 0
}
