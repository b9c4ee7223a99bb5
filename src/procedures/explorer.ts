/**
 * Walks every path that step tables allow a subject, by asking the interpreter itself: what it finds, perform would do.
 * Outcomes of rules are taken as free: whatever a table has a row for may happen. Pure.
 */
import { type Lives, type Move, moves } from './interpreter.ts'
import type { Procedure, Step } from './procedure.ts'

export type Transition = { from: string; to: string; act: string; outcome: string | undefined; moves: Move[] }

export type Exploration = {
  tables: Procedure[]
  /** Where the subject may stand: its lives, by their key. The first is the beginning, where no life has begun. */
  states: Map<string, Lives>
  transitions: Transition[]
}

type Choice = Pick<Transition, 'act' | 'outcome'>

/** `tables`: those of one subject (they share a key). */
export function explore(tables: Procedure[]): Exploration {
  const choices = choicesOf(tables)
  const openFrom = actsFrom(tables)
  const states = new Map<string, Lives>([[keyOf(tables, {}), {}]])
  const transitions: Transition[] = []
  // a map is walked on while it grows
  for (const [from, lives] of states) {
    const open = openFrom(lives)
    for (const { act, outcome } of choices.filter((choice) => open.has(choice.act))) {
      const verdict = moves(tables, { lives, all: tables }, act, outcome)
      if ('blocked' in verdict || verdict.moves.length === 0) continue
      const after = { ...lives, ...Object.fromEntries(verdict.moves.map((move) => [move.procedure, move.to])) }
      const to = keyOf(tables, after)
      states.set(to, after)
      transitions.push({ from, to, act, outcome, moves: verdict.moves })
    }
  }
  return { tables, states, transitions }
}

/** Acts that have a row from where the lives stand: the interpreter would refuse every other. */
function actsFrom(tables: Procedure[]): (lives: Lives) => Set<string> {
  const byState = tables.map(({ name, steps }) => ({ name, rows: Map.groupBy(steps, (step) => step.from) }))
  return (lives) =>
    new Set(byState.flatMap(({ name, rows }) => (rows.get(lives[name] ?? null) ?? []).map((step) => step.act)))
}

function choicesOf(tables: Procedure[]): Choice[] {
  const steps = tables.flatMap((table) => table.steps)
  return [...new Set(steps.map((step) => step.act))].flatMap((act) => {
    const named = steps.filter((step) => step.act === act).flatMap(({ when }) => (when === undefined ? [] : [when]))
    return [...new Set([...named, undefined])].map((outcome) => ({ act, outcome }))
  })
}

function keyOf(tables: Procedure[], lives: Lives): string {
  return tables.map(({ name }) => lives[name] ?? '-').join(' · ')
}

/** Every life that has begun stands where it may rightly end. */
function isEnd(tables: Procedure[], lives: Lives): boolean {
  const begun = tables.filter(({ name }) => lives[name] !== undefined)
  return begun.length > 0 && begun.every(({ name, ends }) => ends.includes(lives[name] ?? ''))
}

/** States from which no end can be reached: whoever gets there never gets out. */
export function deadEnds({ tables, states, transitions }: Exploration): string[] {
  const into = Map.groupBy(transitions, (transition) => transition.to)
  const alive = new Set([...states].filter(([, lives]) => isEnd(tables, lives)).map(([state]) => state))
  for (const state of alive) for (const { from } of into.get(state) ?? []) alive.add(from)
  return [...states.keys()].filter((state) => !alive.has(state))
}

/** Rows that no path uses: written, but never true. */
export function deadRows({ tables, transitions }: Exploration): string[] {
  const used = new Set<Step>(transitions.flatMap((transition) => transition.moves.map((move) => move.step)))
  return tables.flatMap((table) =>
    table.steps.filter((step) => !used.has(step)).map((step) => `${table.name}: ${rowInWords(step)}`),
  )
}

function rowInWords({ from, act, when, to }: Step): string {
  return `${from} --${act}${when === undefined ? '' : `[${when}]`}--> ${to}`
}

/**
 * Paths from the beginning to a first end that never come back to a state they have left, counted one by one: the
 * number that "every path" means. Steps that stay where they are, and going round again, add none. Undefined where there
 * are more than `limit`: they are then not worth counting, since invariants are proved on states.
 */
export function countPaths({ tables, states, transitions }: Exploration, limit: number): number | undefined {
  const onward = Map.groupBy(
    transitions.filter(({ from, to }) => from !== to),
    (transition) => transition.from,
  )
  const ends = new Set([...states].filter(([, lives]) => isEnd(tables, lives)).map(([state]) => state))
  const visited = new Set<string>()
  let count = 0
  const walk = (state: string): void => {
    if (count > limit) return
    if (ends.has(state)) {
      count += 1
      return
    }
    visited.add(state)
    for (const { to } of onward.get(state) ?? []) if (!visited.has(to)) walk(to)
    visited.delete(state)
  }
  walk([...states.keys()][0] ?? '')
  return count > limit ? undefined : count
}

/** What must hold along every path, however long. It remembers what matters of the past in one word. */
export type Invariant = {
  name: string
  /** Before the first act. */
  begins: string
  /** What is remembered after this step; `undefined`: the step must not be possible. */
  after: (memory: string, transition: Transition, before: Lives) => string | undefined
}

export type Breach = { invariant: string; acts: string[] }

/** The shortest path that breaks the invariant, if there is one; loops are walked as often as they change a memory. */
export function findBreach({ states, transitions }: Exploration, invariant: Invariant): Breach | undefined {
  const onward = Map.groupBy(transitions, (transition) => transition.from)
  const begin = [...states.keys()][0] ?? ''
  const seen = new Map<string, { state: string; memory: string; acts: string[] }>([
    ['', { state: begin, memory: invariant.begins, acts: [] }],
  ])
  for (const { state, memory, acts } of seen.values())
    for (const transition of onward.get(state) ?? []) {
      const taken = [...acts, nameOf(transition)]
      const after = invariant.after(memory, transition, states.get(state) ?? {})
      if (after === undefined) return { invariant: invariant.name, acts: taken }
      const place = `${after} @ ${transition.to}`
      if (!seen.has(place)) seen.set(place, { state: transition.to, memory: after, acts: taken })
    }
  return undefined
}

function nameOf({ act, outcome }: Choice): string {
  return outcome === undefined ? act : `${act}[${outcome}]`
}
