/** What is written in a box and how large it becomes. */
import type { FlowNode } from './flowchart-graph.ts'
import type { FlowchartStep } from './flowchart-steps.ts'
import { breakLines, textWidth } from './flowchart-text.ts'

export type BoxLine = { text: string; kind: 'label' | 'detail' | 'gate'; height: number }
export type BoxFace = { lines: BoxLine[]; width: number; height: number }

export const labelSize = 15
export const detailSize = 12.5
const padding = 14
const widest = 208

export function boxFace(node: FlowNode): BoxFace {
  const lines = node.kind === 'step' || node.kind === 'repeat' ? stepLines(node) : stateLines(node)
  const text = Math.max(...lines.map((line) => textWidth(line.text, line.kind === 'label' ? labelSize : detailSize)))
  const gate = lines.some((line) => line.kind === 'gate') ? 22 : 0
  const slant = node.kind === 'state' ? 24 : 0
  return {
    lines,
    width: Math.round(Math.max(text + gate + slant + 2 * padding, node.kind === 'step' ? widest + 2 * padding : 88)),
    height: Math.round(lines.reduce((sum, line) => sum + line.height, 0) + 18),
  }
}

function stateLines(node: FlowNode): BoxLine[] {
  return breakLines(node.label, labelSize, widest).map((text) => ({ text, kind: 'label', height: 21 }))
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
    ...gates.flatMap((gate) => written(`须经${gate}`, 'gate')),
    ...written(`${node.label}${often(node)}`, 'label'),
    ...texts.flatMap((text) => written(text, 'detail')),
  ]
}

function often({ kind, lasting }: FlowNode): string {
  if (kind !== 'repeat') return ''
  return lasting ? '（此后随时）' : '（可多次）'
}

function written(text: string, kind: BoxLine['kind']): BoxLine[] {
  const size = kind === 'label' ? labelSize : detailSize
  const width = kind === 'gate' ? widest - 22 : widest
  return breakLines(text, size, width, kind === 'detail' ? 2 : 3).map((line) => ({
    text: line,
    kind,
    height: kind === 'label' ? 21 : 18,
  }))
}

function joined(lead: string, rows: FlowchartStep[], of: (row: FlowchartStep) => string[], mark: string): string {
  const all = unique(rows.flatMap(of))
  return all.length === 0 ? '' : `${lead}${all.join(mark)}`
}

function unique(texts: string[]): string[] {
  return [...new Set(texts)]
}
