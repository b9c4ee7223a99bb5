/** What is written in a box and how large it becomes. */
import type { FlowNode } from './flowchart-graph.ts'
import type { FlowNote } from './flowchart-notes.ts'
import { type FlowchartStep, ordinalsInWords } from './flowchart-steps.ts'
import { breakLines, textWidth } from './flowchart-text.ts'

/** `note`: what may be done beside; it leads to these rows. */
export type BoxLine = {
  text: string
  kind: 'label' | 'detail' | 'gate' | 'note'
  height: number
  rows?: FlowchartStep[]
}
export type BoxFace = { lines: BoxLine[]; width: number; height: number }

export const labelSize = 15
export const detailSize = 12.5
const padding = 14
const widest = 208
/** Fits a phone of 360 px together with frame and margin. */
const widestNote = 256
/** High enough for a finger. */
const noteHeight = 22

export function boxFace(node: FlowNode): BoxFace {
  const lines = node.kind === 'step' ? stepLines(node) : stateLines(node)
  const text = Math.max(...lines.map((line) => textWidth(line.text, line.kind === 'label' ? labelSize : detailSize)))
  const gate = lines.some((line) => line.kind === 'gate') ? 22 : 0
  const slant = node.kind === 'state' && node.notes.length === 0 ? 24 : 0
  return {
    lines,
    width: Math.round(Math.max(text + gate + slant + 2 * padding, node.kind === 'step' ? widest + 2 * padding : 88)),
    height: Math.round(lines.reduce((sum, line) => sum + line.height, 0) + 18),
  }
}

function stateLines({ kind, label, notes }: FlowNode): BoxLine[] {
  const named = kind === 'link' ? written(label, 'detail', 9) : written(label, 'label', 3)
  const lead = kind === 'notes' || notes.length === 0 ? [] : written('此间还有：', 'detail', 1)
  return [...named, ...lead, ...notes.flatMap(noteLines)]
}

/** Begins with its places in the list. Nothing is cut off: what stands beside is told nowhere else in the picture. */
function noteLines({ text, rows }: FlowNote): BoxLine[] {
  return breakLines(`${ordinalsInWords(rows)} ${text}`, detailSize, widestNote, Number.POSITIVE_INFINITY).map(
    (line, index) => ({
      text: index === 0 ? line : `\u3000${line}`,
      kind: 'note',
      height: noteHeight,
      rows,
    }),
  )
}

function stepLines(node: FlowNode): BoxLine[] {
  const { rows } = node
  const texts = [
    joined('', rows, (row) => row.by, '、'),
    joined('文书：', rows, (row) => row.documents, '、'),
    joined('时限：', rows, (row) => row.starts, '；'),
  ]
  const gates = unique(rows.flatMap((row) => row.needs))
  return [
    ...gates.flatMap((gate) => written(`须经${gate}`, 'gate', 3)),
    ...written(node.label, 'label', 4),
    ...texts.flatMap((text) => written(text, 'detail', 2)),
  ]
}

function written(text: string, kind: BoxLine['kind'], most: number): BoxLine[] {
  const size = kind === 'label' ? labelSize : detailSize
  const width = kind === 'gate' ? widest - 22 : widest
  return breakLines(text, size, width, most).map((line) => ({ text: line, kind, height: kind === 'label' ? 21 : 18 }))
}

function joined(lead: string, rows: FlowchartStep[], of: (row: FlowchartStep) => string[], mark: string): string {
  const all = unique(rows.flatMap(of))
  return all.length === 0 ? '' : `${lead}${all.join(mark)}`
}

function unique(texts: string[]): string[] {
  return [...new Set(texts)]
}
