/** Which lives an act touches, read from the step tables and the ids in its input. Pure. */
import { mayStayUnbegun } from '../procedures/interpreter.ts'
import type { Procedure } from '../procedures/procedure.ts'
import type { AnyAct } from './act.ts'

/** The tables that know this act: those whose subject the input names, and those whose life it begins. */
export function tablesOf(act: AnyAct, procedures: Procedure[], input: Record<string, unknown>): Procedure[] {
  return procedures.filter((table) =>
    table.steps.some((step) => step.act === act.name && (step.from === null || typeof input[table.key] === 'string')),
  )
}

export function subjectsIn(act: AnyAct, procedures: Procedure[], input: Record<string, unknown>): string[] {
  const keys = new Set(tablesOf(act, procedures, input).map((table) => table.key))
  return [...keys].map((key) => input[key]).filter((id) => typeof id === 'string')
}

/** The field whose subject's stream the act is written in: the life it begins whatever comes of it, else the first it moves. */
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
