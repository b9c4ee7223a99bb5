/** The step tables against the register of deadlines: what starts can end, what stands still runs on. */
import { describe, expect, test } from 'vitest'
import { day } from '../src/kernel/day.ts'
import { exampleLaw } from '../src/law/example-law.ts'
import { inForce } from '../src/law/law-book.ts'
import type { Step } from '../src/procedures/procedure.ts'
import { procedures } from '../src/register.ts'

const steps: Step[] = procedures.flatMap((table): Step[] => table.steps)
const listed = (drops: Step['drops']) => (drops === undefined || drops === 'all' ? [] : drops)
const named = (pick: (step: Step) => string[]) => [...new Set(steps.flatMap(pick))].toSorted()

const started = named((step) => step.starts ?? [])
const extensions = named((step) => Object.values(step.extends ?? {}))
const ended = named((step) => [...(step.meets ?? []), ...listed(step.drops)])
const register = inForce(exampleLaw.deadlines, day('2026-11-25'))

describe('步骤表与期限库', () => {
  test('步骤表提到的期限都在期限库中', () => {
    const all = named((step) => [
      ...(step.starts ?? []),
      ...(step.meets ?? []),
      ...(step.pauses ?? []),
      ...(step.resumes ?? []),
      ...Object.entries(step.extends ?? {}).flat(),
      ...listed(step.drops),
    ])
    expect(all.length).toBeGreaterThan(20)
    expect(all.filter((id) => !exampleLaw.deadlines.some((row) => row.id === id))).toEqual([])
  })

  test('延长的期限不自行起算，只在原期限上延长', () => {
    const alone = started.filter((id) => id.endsWith('-extension') || id === 'E-02' || extensions.includes(id))
    expect(alone).toEqual([])
    const extended = named((step) => Object.keys(step.extends ?? {}))
    expect(extended).not.toEqual([])
    expect(extended.filter((id) => !started.includes(id))).toEqual([])
  })

  test('办结、中止的期限总有步骤起算；中止的总有步骤恢复', () => {
    expect(ended.filter((id) => !started.includes(id))).toEqual([])
    const paused = named((step) => step.pauses ?? [])
    expect(paused).not.toEqual([])
    expect(paused.filter((id) => !started.includes(id))).toEqual([])
    expect(named((step) => step.resumes ?? [])).toEqual(paused)
  })

  test('本机关自己的期限起算后，总有步骤办结或者使其不再适用', () => {
    const own = register.filter((row) => row.direction === 'at-most' && row.duty === undefined).map(({ id }) => id)
    expect(started.filter((id) => own.includes(id) && !ended.includes(id))).toEqual([])
  })
})
