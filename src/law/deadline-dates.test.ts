/**
 * Last days reckoned apart from the product: tests/data/deadlines/table.json was made by reckon.py beside it (other code,
 * another collection of holidays, lengths typed from the fact base) and read against a calendar; here the product answers.
 */
import { expect, test } from 'vitest'
import table from '../../tests/data/deadlines/table.json' with { type: 'json' }
import { day, instant } from '../kernel/day.ts'
import { computeDeadline, deadlineRow } from './deadlines.ts'
import { exampleLaw } from './example-law.ts'
import { isRefusal } from './refusal.ts'

type Asked = {
  id: string
  from: string
  due: string
  why: string
  at?: string
  dueAt?: string
  dueOn?: string
  suspensions?: { from: string; to: string }[]
  extensions?: string[]
}
const rows: Asked[] = table

/** A register row in force later than its earliest case is asked on its own first day: the count is the same. */
const rowOf = (id: string, from: string) => {
  const begins = exampleLaw.deadlines.filter((row) => row.id === id).map((row) => row.from)[0]
  return deadlineRow(exampleLaw, id, day(begins !== undefined && begins > from ? begins : from))
}

test.each(rows)(
  '$id 自 $from：$due（$why）',
  ({ id, from, due, at, dueAt, dueOn, suspensions = [], extensions = [] }) => {
    const deadline = computeDeadline({
      ...{ row: rowOf(id, from), from: day(from), calendar: exampleLaw.calendar },
      ...{ at: at === undefined ? undefined : instant(at), dueOn: dueOn === undefined ? undefined : day(dueOn) },
      suspensions: suspensions.map((stop) => ({ from: day(stop.from), to: day(stop.to) })),
      extensions: extensions.map((extension) => ({ row: rowOf(extension, from) })),
      whenYearMissing: 'provisional',
    })
    if (isRefusal(deadline)) throw new Error(deadline.reason)
    expect({ due: deadline.due, dueAt: deadline.dueAt }).toEqual({ due, dueAt })
  },
)

test('表中至少二百个不同的日期问题', () => {
  expect(new Set(rows.map(({ why: _, due: __, ...asked }) => JSON.stringify(asked))).size).toBeGreaterThanOrEqual(200)
})
