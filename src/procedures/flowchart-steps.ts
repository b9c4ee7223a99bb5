/** The rows of a step table in words, for the picture and for the ordered list beneath it. */
import { roles } from '../identity/role.ts'
import { citationInChinese } from '../law/citation.ts'
import type { Procedure, Step } from './procedure.ts'

/** What the table names by key only; a key without an entry is shown as it stands. */
export type FlowchartWords = {
  /** Act name → its label, for an act with several outcomes. */
  acts?: Record<string, string>
  /** Form → title of the document. */
  documents?: Record<string, string>
  /** Deadline id → length in words: 7个工作日. */
  deadlines?: Record<string, string>
  /** The tables that `needs` speaks of. */
  procedures?: Procedure[]
}

export type FlowchartStep = {
  /** Place in the list, from 1; the picture links to `step-N`. */
  ordinal: number
  act: string
  label: string
  /** Chinese name of the state before; 开始 for the act that begins this life. */
  from: string
  to: string
  by: string[]
  basis: string[]
  documents: string[]
  /** 法制审核（审核同意） */
  needs: string[]
  starts: string[]
  meets: string[]
}

/** Row by row in the order of the table. */
export function stepsInWords(table: Procedure, words: FlowchartWords): FlowchartStep[] {
  return table.steps.map((step, index) => ({
    ordinal: index + 1,
    act: step.act,
    label: step.label,
    from: step.from === null ? '开始' : stateInWords(table, step.from),
    to: stateInWords(table, step.to),
    by: step.by.map((role) => roles[role].replace(/（.*）$/, '')),
    basis: step.basis.map(citationInChinese),
    documents: (step.documents ?? []).map((form) => words.documents?.[form] ?? form),
    needs: needsInWords(step, words),
    starts: (step.starts ?? []).map((id) => words.deadlines?.[id] ?? id),
    meets: (step.meets ?? []).map((id) => words.deadlines?.[id] ?? id),
  }))
}

/** Places in the list as a reader looks them up: 3、7–9. */
export function ordinalsInWords(rows: FlowchartStep[]): string {
  const sorted = [...new Set(rows.map(({ ordinal }) => ordinal))].toSorted((left, right) => left - right)
  const runs: [number, number][] = []
  for (const ordinal of sorted) {
    const last = runs.at(-1)
    if (last && last[1] === ordinal - 1) last[1] = ordinal
    else runs.push([ordinal, ordinal])
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`)).join('、')
}

export function stateInWords(table: Procedure, state: string): string {
  return table.states[state] ?? state
}

function needsInWords(step: Step, words: FlowchartWords): string[] {
  return Object.entries(step.needs ?? {}).map(([name, states]) => {
    const other = words.procedures?.find((table) => table.name === name)
    const required = states.map((state) => other?.states[state] ?? state)
    return `${other?.label ?? name}（${required.join('或')}）`
  })
}
