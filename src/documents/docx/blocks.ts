/** The kinds of block as Word lays them out; src/documents/block.ts says what they mean. */
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  HeightRule,
  type ITableCellOptions,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  type TextRun,
  UnderlineType,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Block, Cell, Column, Field } from '../block.ts'
import { faces, points, sizes, typeWidth } from './measures.ts'
import { formLine, paragraph, run } from './text.ts'

type Laid = Paragraph | Table

export function laidOut(blocks: Block[]): Laid[] {
  return blocks.flatMap((block, index) => {
    const laid = layOut(block)
    // two tables that touch would become one
    return isTable(block) && index > 0 && isTable(blocks[index - 1]) ? [seam(), ...laid] : laid
  })
}

const isTable = (block: Block | undefined) => block?.kind === 'grid' || block?.kind === 'list'
const seam = () => formLine([run('', { size: 1 })], { spacing: { line: 20 } })

function layOut(block: Block): Laid[] {
  switch (block.kind) {
    case 'addressee':
      return [paragraph([run(block.text)], { indent: {} })]
    case 'heading':
      return [paragraph([run(block.text, { face: faces.hei })], { heading: HeadingLevel.HEADING_2, keepNext: true })]
    case 'paragraph':
      return [paragraph([run(block.text)], { alignment: AlignmentType.BOTH })]
    case 'note':
      return [formLine([run(block.text, { size: sizes.four })], { spacing: { before: points(12) } })]
    case 'drawing':
      return [paragraph([run(`（${block.label}见版式文件）`)])]
    case 'fields':
    case 'signatures':
      return block.rows.map(fieldLine)
    case 'list':
      return [listTable(block.columns, block.rows)]
    case 'grid':
      return [gridTable(block.widths, block.rows)]
  }
}

/** Label and value; without a value the line is there to be written on. */
function fieldLine(row: Field[]): Paragraph {
  const share = typeWidth / row.length
  const stops = row.map((_, index) => Math.round(share * (index + 1)))
  return formLine(
    row.flatMap((field, index) => fieldRuns(field, index === row.length - 1)),
    {
      spacing: { after: points(6), line: points(22) },
      tabStops: stops.map((position) => ({ type: TabStopType.LEFT, position })),
      keepLines: true,
    },
  )
}

function fieldRuns({ label, value }: Field, last: boolean): TextRun[] {
  const size = sizes.four
  const underline = { type: UnderlineType.SINGLE }
  const written = value === '' ? run('\t', { size, underline }) : run(value, { size, underline })
  return [run(`${label}：`, { size }), written, ...(last || value === '' ? [] : [run('\t', { size })])]
}

const line = { style: BorderStyle.SINGLE, size: 5, color: '000000' }
const borders = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line }

/** The whole measure, shared out in these proportions. */
function shares(widths: number[]): number[] {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  return widths.map((width) => Math.round((width / whole) * typeWidth))
}

function table(widths: number[], rows: TableRow[]): Table {
  return new Table({
    rows,
    borders,
    columnWidths: widths,
    width: { size: typeWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
  })
}

const margins = { top: points(5), bottom: points(5), left: points(5), right: points(5) }

function cell(children: Paragraph[], more: Omit<ITableCellOptions, 'children'>): TableCell {
  return new TableCell({ children, margins, verticalAlign: VerticalAlignTable.CENTER, ...more })
}

/** One paragraph a line. */
function lines(text: string, { label = false, centred = label }: { label?: boolean; centred?: boolean } = {}) {
  const face = label ? faces.hei : faces.body
  const alignment = centred ? AlignmentType.CENTER : AlignmentType.LEFT
  return text.split('\n').map((part) => formLine([run(part, { face, size: sizes.smallFour })], { alignment }))
}

function listTable(columns: Column[], rows: string[][]): Table {
  const widths = shares(columns.map(({ width }) => width))
  const width = (index: number) => ({ size: widths[index] ?? 0, type: WidthType.DXA })
  const head = columns.map(({ label }, index) => cell(lines(label, { label: true }), { width: width(index) }))
  const body = rows.map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.map((text, index) =>
          cell(lines(text, { centred: columns[index]?.align === 'centre' }), { width: width(index) }),
        ),
      }),
  )
  return table(widths, [new TableRow({ children: head, tableHeader: true, cantSplit: true }), ...body])
}

function gridTable(given: number[], rows: Cell[][]): Table {
  const widths = shares(given)
  return table(
    widths,
    rows.map((row) => {
      let from = 0
      const children = row.map((each) => {
        const span = each.across ?? 1
        const size = widths.slice(from, from + span).reduce((sum, width) => sum + width, 0)
        from += span
        return cell(cellLines(each), { width: { size, type: WidthType.DXA }, columnSpan: span })
      })
      const tallest = Math.max(...row.map((each) => each.lines ?? 0))
      return new TableRow({ children, height: { value: points(tallest * 18), rule: HeightRule.ATLEAST } })
    }),
  )
}

/** Who signed and when stands at the lower right. */
function cellLines({ text, label, foot = [] }: Cell): Paragraph[] {
  const signed = foot.map((part) =>
    formLine([run(part, { size: sizes.smallFour })], { alignment: AlignmentType.RIGHT }),
  )
  return [...lines(text, { label: label === true }), ...signed]
}
