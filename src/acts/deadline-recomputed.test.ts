/** Whatever the order of pauses, and whenever a calendar comes: nothing is lost and nothing is gained. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ClockTable, dated, move } from '../../tests/support/clock-table.ts'
import { addDays, type Day, day, daysBetween } from '../kernel/day.ts'
import { exampleLaw } from '../law/example-law.ts'
import type { LawBook } from '../law/law-book.ts'
import { isWorkingDay } from '../law/working-days.ts'
import type { DeadlineRecord } from './deadline.ts'
import { movedOf, recomputed } from './deadline-recomputed.ts'

const stops = fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 15 })), { maxLength: 4 })
const begins = fc.integer({ min: 0, max: 700 }).map((offset) => addDays(day('2024-01-01'), offset))

/** Paused and resumed again and again; answers what was left out and the last day. */
function stopAndGo(id: string, from: Day, pauses: [number, number][]) {
  const table = new ClockTable().take(from, move({ starts: [id] }))
  const left = new Set<Day>()
  let on = from
  for (const [until, length] of pauses) {
    on = addDays(on, until)
    if (on >= (table.due(id) ?? '')) break
    table.take(on, move({ pauses: [id] }))
    for (let more = 1; more <= length; more++) left.add(addDays(on, more))
    on = addDays(on, length)
    table.take(on, move({ resumes: [id] }))
  }
  return { left, due: day(table.due(id) ?? '') }
}

describe('任意多次中止、恢复', () => {
  test('自然日：届满日正好推后被除去的天数', () => {
    fc.assert(
      fc.property(begins, stops, (from, pauses) => {
        const { left, due } = stopAndGo('E-01', from, pauses)
        expect(daysBetween(from, due) - left.size).toBe(30)
      }),
    )
  })

  test('工作日：除去的不算，其余工作日正好是法定的个数', () => {
    fc.assert(
      fc.property(begins, stops, (from, pauses) => {
        const { left, due } = stopAndGo('L-02', from, pauses)
        const days = Array.from({ length: daysBetween(from, due) }, (_, index) => addDays(from, index + 1))
        const counted = days.filter((one) => isWorkingDay(exampleLaw.calendar, one) && !left.has(one))
        expect(counted).toHaveLength(20)
        expect(counted.at(-1)).toBe(due)
      }),
    )
  })
})

describe('放假安排迟到：重算正在计算的期限', () => {
  const before = {
    ...exampleLaw,
    calendar: {
      years: Object.fromEntries(Object.entries(exampleLaw.calendar.years).filter(([year]) => year !== '2026')),
    },
  }
  const holidays = exampleLaw.calendar
  const apply = (rows: DeadlineRecord[], law: LawBook) => {
    const { changed } = recomputed(rows, law)
    const now = new Map(changed.map(({ record, deadline }) => [record.id, dated(deadline)]))
    return { changed, rows: rows.map((row) => ({ ...row, ...now.get(row.id) })) }
  }

  test.each([
    ['C-13', '2025-12-29', '2026-01-07', '2026-01-08'],
    ['X-01', '2025-12-18', '2026-01-02', '2026-01-04'],
    ['L-02', '2025-12-25', '2026-01-22', '2026-01-23'],
    ['E-01', '2025-12-18', '2026-01-17', '2026-01-17'],
  ])('%s 自 %s：暂计 %s，公布后 %s', (id, from, provisional, due) => {
    const table = new ClockTable(before).take(from, move({ starts: [id] }))
    expect(table.due(id)).toBe(provisional)
    const { rows, changed } = apply(table.rows, { ...before, calendar: holidays })
    expect(rows[0]).toMatchObject({ dueOn: due, provisional: null })
    expect(movedOf(changed).map(({ from: old, to }) => [old, to])).toEqual(
      provisional === due ? [] : [[provisional, due]],
    )
  })

  test('再算一次，什么也不变；更正的安排又变回来', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom('C-13', 'X-01', 'L-02', 'E-01', 'P-01', 'R-02', 'T-02'),
            fc.integer({ min: 0, max: 60 }),
          ),
          { minLength: 1, maxLength: 8 },
        ),
        (many) => {
          const table = new ClockTable(before)
          for (const [id, offset] of many) table.take(addDays(day('2025-11-01'), offset), move({ starts: [id] }))
          const announced = apply(table.rows, { ...before, calendar: holidays })
          expect(recomputed(announced.rows, { ...before, calendar: holidays }).changed).toEqual([])
          expect(apply(announced.rows, before).rows).toEqual(table.rows)
        },
      ),
    )
  })
})
