/** The steps that an act takes: its own, and those that other subjects take by it. Both as their tables allow. Pure. */
import type { Refusal } from '../law/refusal.ts'
import { type Move, moves } from '../procedures/interpreter.ts'
import type { Procedure } from '../procedures/procedure.ts'
import type { AnyAct } from './act.ts'
import type { Also, Event } from './context.ts'
import type { LifeRow, SubjectMove } from './life.store.ts'
import { blockedRefusal } from './refusals.ts'
import { tablesOf } from './subjects.ts'

type Taking = { input: Record<string, unknown>; event: Event; lives: Record<string, string> }

export function ownSteps(all: Procedure[], act: AnyAct, { input, event, lives }: Taking): SubjectMove[] | Refusal {
  const verdict = moves(tablesOf(act, all, input), { lives, all }, act.name, event.outcome)
  if ('blocked' in verdict) return blockedRefusal(act, verdict.blocked)
  const ids = { ...input, ...event } as Record<string, string>
  return verdict.moves.map((move) => {
    const moved = moveOf(all, move, (key) => ids[key] ?? '')
    const clockSubjectId = ids[move.step.clocksOf ?? ''] ?? moved.subjectId
    return { ...moved, ...(clockSubjectId === moved.subjectId ? {} : { clockSubjectId }) }
  })
}

/** `rows`: where these subjects stand; none for those that begin now. */
export function stepsOfOthers(
  all: Procedure[],
  act: AnyAct,
  { also, rows }: { also: Also[]; rows: LifeRow[] },
): SubjectMove[] | Refusal {
  const steps: SubjectMove[] = []
  for (const { act: part, of, outcome } of also) {
    const tables = all.filter(({ within = [] }) => within.includes(part))
    const own = rows.filter(({ subjectId }) => subjectId === of)
    const lives = Object.fromEntries(own.map(({ procedure, state }) => [procedure, state]))
    const verdict = moves(tables, { lives, all }, part, outcome)
    if ('blocked' in verdict) return blockedRefusal(act, verdict.blocked)
    steps.push(...verdict.moves.map((move) => moveOf(all, move, () => of)))
  }
  return steps
}

function moveOf(all: Procedure[], move: Move, idOf: (key: string) => string): SubjectMove {
  const table = all.find(({ name }) => name === move.procedure)
  return { ...move, subjectId: idOf(table?.key ?? ''), ended: table?.ends.includes(move.to) ?? false }
}
