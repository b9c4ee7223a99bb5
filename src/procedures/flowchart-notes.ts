/** What may be done beside, as lines of text: in the box of its state, or once for many states. */
import { type Course, manyStates } from './flowchart-course.ts'
import { type FlowchartStep, stateInWords } from './flowchart-steps.ts'
import type { Procedure, Step } from './procedure.ts'

/** One line, and the rows it stands for. */
export type FlowNote = { text: string; rows: FlowchartStep[] }
export type FlowNotes = { ofState: (state: string) => FlowNote[]; ofMany: FlowNote[] }

export function notesOf(table: Procedure, courses: Course[], inWords: (rows: Step[]) => FlowchartStep[]): FlowNotes {
  const beside = courses.flatMap((course) => course.beside)
  const lines = [...Map.groupBy(beside, (step) => noteText(step, table, courses))]
  const isMany = (rows: Step[]) => new Set(rows.map(({ from }) => from)).size >= manyStates
  const noted = ([text, rows]: [string, Step[]]) => ({ text, rows: inWords(rows) })
  return {
    ofMany: lines
      .filter(([, rows]) => isMany(rows))
      .map(([text, rows]) => noted([withPlaces(text, rows, table), rows])),
    ofState: (state) =>
      lines
        .filter(([, rows]) => !isMany(rows))
        .map(([text, rows]): [string, Step[]] => [text, rows.filter(({ from }) => from === state)])
        .filter(([, rows]) => rows.length > 0)
        .map(noted),
  }
}

/** A side course is named by its number: its picture begins with this very row. */
function noteText({ from, to, label }: Step, table: Procedure, courses: Course[]): string {
  if (from === to) return label
  const here = courses.findIndex(({ states }) => from !== null && states.has(from))
  const there = courses.findIndex(({ states }) => states.has(to))
  return there > 0 && there !== here ? `${label}（支线${there}）` : `${label} → ${stateInWords(table, to)}`
}

function withPlaces(text: string, rows: Step[], table: Procedure): string {
  return `${text}：${placesInWords(
    rows.map(({ from }) => from),
    table,
  )}`
}

export function placesInWords(states: (string | null)[], table: Procedure): string {
  const named = [...new Set(states)].map((state) => (state === null ? '开始' : stateInWords(table, state)))
  return named.join('、')
}
