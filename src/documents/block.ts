/** What a document is laid out from: the same blocks become a PDF in the office and a page on the public site. */

export type Field = { label: string; value: string }

/** A cell of a bordered form. `foot` stands at the lower right: who signed and when. */
export type Cell = {
  text: string
  label?: true
  across?: number
  /** Smallest height, in lines of the form. */
  lines?: number
  foot?: string[]
}

export type Column = { label: string; width: number; align?: 'centre' }

export type Block =
  | { kind: 'addressee'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  /** Label and value, one row a line; rows of two share the line. */
  | { kind: 'fields'; rows: Field[][] }
  | { kind: 'list'; columns: Column[]; rows: string[][] }
  | { kind: 'grid'; widths: number[]; rows: Cell[][] }
  /** Where somebody signs by hand, or the name of who has signed. */
  | { kind: 'signatures'; rows: Field[][] }
  /** Lines drawn by a hand, as an SVG. */
  | { kind: 'drawing'; label: string; svg: string }
  | { kind: 'note'; text: string }

export const addressee = (text: string): Block => ({ kind: 'addressee', text })
export const heading = (text: string): Block => ({ kind: 'heading', text })
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
/** One paragraph a line of what somebody wrote. */
export const paragraphs = (text: string): Block[] => text.split('\n').filter(isThere).map(paragraph)
export const note = (text: string): Block => ({ kind: 'note', text })
export const drawing = (label: string, svg: string): Block => ({ kind: 'drawing', label, svg })
export const fields = (...rows: Field[][]): Block => ({ kind: 'fields', rows })
export const signatures = (...rows: Field[][]): Block => ({ kind: 'signatures', rows })
export const list = (columns: Column[], rows: string[][]): Block => ({ kind: 'list', columns, rows })

/** The usual four columns of an internal form: label, value, label, value. */
export const grid = (...rows: Cell[][]): Block => ({ kind: 'grid', widths: [30, 50, 24, 52], rows })

export const field = (label: string, value: string | number | null): Field => ({
  label,
  value: value === null ? '' : String(value),
})

/** A row of label and value over the whole width. */
export const wide = (label: string, text: string | null, more: Pick<Cell, 'lines' | 'foot'> = {}): Cell[] => [
  { text: label, label: true },
  { text: text ?? '', across: 3, ...more },
]

/** Two labels with their values. */
export const pair = (left: Field, right: Field): Cell[] => [
  { text: left.label, label: true },
  { text: left.value },
  { text: right.label, label: true },
  { text: right.value },
]

/** Numbers the parts of a document that are there: 一、 二、 三、 */
export function parts(...given: ([title: string, blocks: Block[]] | null)[]): Block[] {
  const numerals = '一二三四五六七八九'
  return given
    .filter((part) => part !== null)
    .flatMap(([title, blocks], index) => [heading(`${numerals[index]}、${title}`), ...blocks])
}

function isThere(line: string): boolean {
  return line.trim() !== ''
}
