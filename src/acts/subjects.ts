/** Which lives an act touches, read from the step tables and the ids in its input. Pure; in whatever order the tables come. */
import { mayStayUnbegun } from '../procedures/interpreter.ts'
import type { Procedure } from '../procedures/procedure.ts'
import type { AnyAct } from './act.ts'

/** The tables that know this act: those whose subject the input names, and those whose life it begins; its own first. */
export function tablesOf(act: AnyAct, procedures: Procedure[], input: Record<string, unknown>): Procedure[] {
  const known = procedures.filter((table) =>
    table.steps.some((step) => step.act === act.name && (step.from === null || typeof input[table.key] === 'string')),
  )
  const own = takenOn(act, procedures)
  return [...known.filter(({ key }) => key === own), ...known.filter(({ key }) => key !== own)]
}

export function subjectsIn(act: AnyAct, procedures: Procedure[], input: Record<string, unknown>): string[] {
  const keys = new Set(tablesOf(act, procedures, input).map((table) => table.key))
  return [...keys].map((key) => input[key]).filter((id) => typeof id === 'string')
}

/** The field whose subject's stream the act is written in: the life it begins whatever comes of it, else the one it is taken on. */
export function primaryKey(act: AnyAct, procedures: Procedure[], input: Record<string, unknown>): string {
  const tables = tablesOf(act, procedures, input)
  const begins = tables.find(
    (table) =>
      table.steps.some((step) => step.act === act.name && step.from === null) &&
      input[table.key] === undefined &&
      !mayStayUnbegun(table, act.name),
  )
  return (begins ?? tables[0])?.key ?? 'agencyId'
}

/** What moves several subjects is offered on the page of one: a licence is revoked on the page of its revocation. */
export function isTakenOn(act: AnyAct, key: string, procedures: Procedure[]): boolean {
  return [undefined, key].includes(takenOn(act, procedures))
}

/** The field of the subject it is taken on: where the act says none, the one whose lives it moves on; undefined where it only begins lives. */
function takenOn(act: AnyAct, procedures: Procedure[]): string | undefined {
  const moving = (table: Procedure) => table.steps.some((step) => step.act === act.name && step.from !== null)
  return act.subjectKey ?? procedures.find(moving)?.key
}
