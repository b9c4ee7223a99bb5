/** Asks step tables what may follow what. Pure: the same answers on the server, in the explorer and in tests. */
import type { Procedure, Step } from './procedure.ts'

/** The state of every procedure of one subject; a procedure not yet begun has no entry. */
export type Lives = Readonly<Record<string, string>>

export type Move = { procedure: string; from: string | null; to: string; step: Step }

/** The moves that `act` makes, one for each procedure that knows it, or the first reason why it may not. */
export type Verdict = { moves: Move[] } | { blocked: Blocked }

export type Blocked =
  | { why: 'state'; procedure: Procedure; state: string | null; allowed: Step[] }
  | {
      why: 'needs'
      procedure: Procedure
      step: Step
      other: string
      otherLabel: string
      otherStates: Record<string, string>
      required: string[]
      found: string | null
    }

/** Where the subject stands, and every table there is, for naming what a step needs of another procedure. */
export type Standing = { lives: Lives; all: Procedure[] }

export function moves(procedures: Procedure[], { lives, all }: Standing, act: string, outcome?: string): Verdict {
  const found: Move[] = []
  for (const table of procedures) {
    if (!table.steps.some((step) => step.act === act)) continue
    const state = lives[table.name] ?? null
    if (state === null && staysUnbegun(table, act, outcome)) continue
    const step = chooseStep(table, { state, act, outcome })
    if (!step) return { blocked: { why: 'state', procedure: table, state, allowed: stepsFrom(table, state) } }
    const unmet = unmetNeed(step, lives)
    if (unmet) return { blocked: { why: 'needs', procedure: table, step, ...unmet, ...nameOf(all, unmet.other) } }
    found.push({ procedure: table.name, from: state, to: step.to, step })
  }
  return { moves: found }
}

function staysUnbegun({ unbegun = [] }: Procedure, act: string, outcome: string | undefined): boolean {
  return unbegun.includes(act) || unbegun.includes(`${act}[${outcome}]`)
}

/** Whether some outcome of the act leaves the life unbegun. */
export function mayStayUnbegun({ unbegun = [] }: Procedure, act: string): boolean {
  return unbegun.some((name) => name === act || name.startsWith(`${act}[`))
}

/** Before the outcome is known: may this act be taken at all from here? */
export function mayAct(procedures: Procedure[], standing: Standing, act: string): Verdict {
  const rows = procedures.flatMap((table) => table.steps.filter((step) => step.act === act))
  const verdicts = [...new Set(rows.map((step) => step.when))].map((outcome) =>
    moves(procedures, standing, act, outcome),
  )
  return verdicts.find((verdict) => 'moves' in verdict) ?? verdicts[0] ?? { moves: [] }
}

export function stepsFrom(table: Procedure, state: string | null): Step[] {
  return table.steps.filter((step) => step.from === state)
}

/** Whether this act, taken now, would undo or redo something: one table saying so is enough. */
export function leadsBack(tables: Procedure[], lives: Lives, act: string): boolean {
  return tables.some((table) =>
    stepsFrom(table, lives[table.name] ?? null).some((step) => step.act === act && step.back === true),
  )
}

/** Whether a step with this act begins here or further on; states are listed in the order of the procedure. */
export function liesAhead(table: Procedure, state: string | null, act: string): boolean {
  if (state === null) return true
  const order = Object.keys(table.states)
  const own = table.steps.filter((step) => step.act === act)
  return !table.ends.includes(state) && own.some(({ from }) => order.indexOf(from ?? '') >= order.indexOf(state))
}

type Asked = { state: string | null; act: string; outcome: string | undefined }

function chooseStep(table: Procedure, { state, act, outcome }: Asked): Step | undefined {
  const rows = stepsFrom(table, state).filter((step) => step.act === act)
  return (
    rows.find((step) => step.when !== undefined && step.when === outcome) ??
    rows.find((step) => step.when === undefined)
  )
}

function unmetNeed(step: Step, lives: Lives): { other: string; required: string[]; found: string | null } | undefined {
  for (const [other, required] of Object.entries(step.needs ?? {})) {
    const found = lives[other] ?? null
    if (found === null || !required.includes(found)) return { other, required, found }
  }
  return undefined
}

function nameOf(procedures: Procedure[], name: string): { otherLabel: string; otherStates: Record<string, string> } {
  const table = procedures.find((procedure) => procedure.name === name)
  return { otherLabel: table?.label ?? name, otherStates: table?.states ?? {} }
}
