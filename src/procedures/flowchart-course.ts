/**
 * Cuts a step table into courses that can each be read as one picture: the main course from beginning to end, and the side
 * courses that leave it. What neither leads on nor begins a course is told in the box of the state where it may be done.
 */
import type { Procedure, Step } from './procedure.ts'

export type Course = {
  states: Set<string>
  /** Rows drawn as boxes between states; those of a side course also lead in from other courses and out to them. */
  drawn: Set<Step>
  /** Rows told in the box of the state they start from. */
  beside: Step[]
}

/** A branch of no more states and ways in than this is drawn where it leaves the main course. */
const shortBranch = 2

/** What may be done in at least this many states belongs to none of them. */
export const manyStates = 4

/** The main course first; every state stands in one course, and every row is told in the course of the state it starts from. */
export function coursesOf(table: Procedure): Course[] {
  const forward = withoutReturns(onwardRows(table))
  const main = new Set(longestWay(forward, table.ends))
  const branches = connected(
    Object.keys(table.states).filter((state) => !main.has(state)),
    forward,
  )
  const short = branches.filter((branch) => isShort(branch, table, forward))
  for (const state of short.flatMap((branch) => [...branch])) main.add(state)
  const apart = branches.filter((branch) => !short.includes(branch))
  return [mainCourse(main, table, forward), ...apart.map((branch) => sideCourse(branch, table, forward))]
}

/**
 * Rows that lead to another state. What nobody waits for leads on only where the whole life is one nobody waits for; what may
 * be done in many states, only where nothing else leads on.
 */
function onwardRows({ steps }: Procedure): Step[] {
  const moving = steps.filter(({ from, to }) => from !== to)
  const often = new Set(
    [...Map.groupBy(moving, ({ act, label, to }) => JSON.stringify([act, label, to])).values()]
      .filter((alike) => alike.length >= manyStates)
      .flat(),
  )
  const awaited = moving.filter(({ back }) => back !== true)
  const leadsOn = new Set(awaited.filter((step) => !often.has(step)).map(({ from }) => from))
  const main = awaited.filter((step) => !often.has(step) || !leadsOn.has(step.from))
  const reached = new Set<string | null>([null])
  for (const state of reached) for (const { to } of leaving(main, state)) reached.add(to)
  return moving.filter((step) => main.includes(step) || (step.back === true && !reached.has(step.from)))
}

function leaving(steps: Iterable<Step>, state: string | null): Step[] {
  return [...steps].filter(({ from }) => from === state)
}

/** A row to a state that is still being walked through goes back. */
function withoutReturns(steps: Step[]): Set<Step> {
  const forward = new Set(steps)
  const [open, done] = [new Set<string | null>(), new Set<string | null>()]
  const walk = (state: string | null): void => {
    open.add(state)
    for (const step of leaving(steps, state)) {
      if (open.has(step.to)) forward.delete(step)
      else if (!done.has(step.to)) walk(step.to)
    }
    open.delete(state)
    done.add(state)
  }
  for (const state of [null, ...steps.map(({ from }) => from)]) if (!done.has(state)) walk(state)
  return forward
}

/** The longest way to where a life may end; of equals, the one whose rows stand first in the table. */
function longestWay(forward: Set<Step>, ends: string[]): string[] {
  const known = new Map<string | null, string[]>()
  const rank = (way: string[]) => way.length + (ends.includes(way.at(-1) ?? '') ? forward.size : 0)
  const wayFrom = (state: string | null): string[] => {
    const found = known.get(state)
    if (found) return found
    const ways = leaving(forward, state).map(({ to }) => [to, ...wayFrom(to)])
    const best = ways.reduce((most, one) => (rank(one) > rank(most) ? one : most), [])
    known.set(state, best)
    return best
  }
  return wayFrom(null)
}

function connected(states: string[], forward: Set<Step>): Set<string>[] {
  const left = new Set(states)
  return states.flatMap((first) => {
    if (!left.has(first)) return []
    const group = new Set([first])
    for (const state of group) {
      left.delete(state)
      for (const next of neighbours(state, forward).filter((one) => left.has(one))) group.add(next)
    }
    return [group]
  })
}

function neighbours(state: string, forward: Set<Step>): string[] {
  return [...forward].flatMap(({ from, to }) => {
    if (from === state) return [to]
    return to === state && from !== null ? [from] : []
  })
}

function isShort(branch: Set<string>, { steps, ends }: Procedure, forward: Set<Step>): boolean {
  const entries = steps.filter(({ from, to }) => branch.has(to) && !isIn(branch, from))
  if (entries.some(({ from }) => from === null)) return true
  const goesBack = [...branch].some((state) => !ends.includes(state) && leaving(forward, state).length === 0)
  return !goesBack && Math.max(branch.size, entries.length) <= shortBranch && entries.every((row) => forward.has(row))
}

function isIn(states: Set<string>, state: string | null): boolean {
  return state !== null && states.has(state)
}

function mainCourse(states: Set<string>, { steps }: Procedure, forward: Set<Step>): Course {
  const isDrawn = (step: Step) => forward.has(step) && states.has(step.to)
  return courseOf(states, steps, isDrawn)
}

/** Its ways in, and where it ends its ways out as well; a way out that leaves it early is told beside. */
function sideCourse(states: Set<string>, { steps }: Procedure, forward: Set<Step>): Course {
  const goesOn = (state: string | null) => leaving(forward, state).some(({ to }) => states.has(to))
  const isDrawn = (step: Step) =>
    states.has(step.to) ? forward.has(step) : step.from !== step.to && !goesOn(step.from)
  const entries = steps.filter(({ from, to }) => states.has(to) && !isIn(states, from))
  const own = courseOf(states, steps, isDrawn)
  return { ...own, drawn: new Set([...entries, ...own.drawn]) }
}

function courseOf(states: Set<string>, steps: Step[], isDrawn: (step: Step) => boolean): Course {
  const own = steps.filter(({ from, to }) => isIn(states, from) || (from === null && states.has(to)))
  return { states, drawn: new Set(own.filter(isDrawn)), beside: own.filter((step) => !isDrawn(step)) }
}
