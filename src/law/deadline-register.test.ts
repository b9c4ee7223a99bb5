/** The register of deadlines against §5 of the fact base: every row is there, and every row can be computed. */
import { expect, test } from 'vitest'
import { day, instant } from '../kernel/day.ts'
import { workingInChinese } from './deadline-in-chinese.ts'
import { computeDeadline, deadlineRow } from './deadlines.ts'
import { exampleLaw } from './example-law.ts'
import { isRefusal } from './refusal.ts'

/** How many rows §5 has by letter. */
const sections = { P: 14, I: 8, C: 19, E: 5, X: 10, R: 6, L: 12, T: 4, A: 4, G: 6 }
const ids = Object.entries(sections).flatMap(([letter, last]) =>
  Array.from({ length: last }, (_, index) => `${letter}-${String(index + 1).padStart(2, '0')}`),
)
/** 危险化学品经营许可的旧期限止于 2026-04-30. */
const dayFor = (id: string) => day(id === 'L-11' ? '2026-04-13' : '2026-06-15')

test.each(ids)('%s 在期限库中，算得出，过程写得出', (id) => {
  const row = deadlineRow(exampleLaw, id, dayFor(id))
  const deadline = computeDeadline({
    ...{ row, from: dayFor(id), at: instant('2026-06-15T01:00:00Z'), calendar: exampleLaw.calendar },
    ...(row.unit === 'stated' ? { dueOn: day('2026-07-15') } : {}),
    whenYearMissing: 'provisional',
  })
  if (isRefusal(deadline)) throw new Error(deadline.reason)
  expect(deadline.due).toMatch(/^20\d\d-\d\d-\d\d$/)
  expect(workingInChinese(deadline).length).toBeGreaterThan(2)
  expect(deadline.dueAt !== undefined).toBe(row.unit === 'hour')
})

test('旧期限到期以后不再有效', () => {
  expect(() => deadlineRow(exampleLaw, 'L-11', day('2026-05-01'))).toThrow('L-11')
})

test('延长的期限都以被延长的期限的编号开头；以小时计的正是该以小时计的', () => {
  const all = [...new Set(exampleLaw.deadlines.map(({ id }) => id))]
  for (const id of all.filter((one) => one.endsWith('-extension'))) expect(all).toContain(id.replace('-extension', ''))
  const hours = exampleLaw.deadlines.filter(({ unit }) => unit === 'hour').map(({ id }) => id)
  expect(hours.toSorted()).toEqual(['A-01', 'E-03', 'G-03', 'I-06', 'T-02'])
})
