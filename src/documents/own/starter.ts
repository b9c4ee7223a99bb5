/** A Word template to begin with: every place of a form, to be moved about and styled by the office itself. */
import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import { faces, halfPoints, page, points, sizes, typeWidth } from '../docx/measures.ts'
import { settled } from '../docx/settled.ts'
import { formLine, run } from '../docx/text.ts'
import type { Form } from '../form.ts'
import { frame } from './printed.ts'
import { type TemplateField, templateFields } from './template-fields.ts'

export async function starterTemplate(form: Form): Promise<Uint8Array> {
  const fields = templateFields(form).filter(({ path }) => !(path in frame))
  const document = new Document({
    title: form.title,
    styles: { default: { document: { run: { font: faces.body, size: halfPoints(sizes.three) } } } },
    sections: [{ properties: { page }, children: [...head(form), ...fields.flatMap(partOf), ...foot(form)] }],
  })
  const [year = 2026, month = 1] = form.edition.split('-').map(Number)
  return settled(await Packer.toBuffer(document), { year, month, day: 1 })
}

function head({ prefix }: Form): Paragraph[] {
  const centred = { alignment: AlignmentType.CENTER, spacing: { after: points(12) } }
  return [
    formLine([run('{{机关名称}}', { face: faces.title, size: sizes.smallTwo })], centred),
    formLine([run('{{标题}}', { face: faces.title, size: sizes.two })], {
      ...centred,
      heading: HeadingLevel.HEADING_1,
    }),
    ...(prefix === null ? [] : [formLine([run('{{文号}}')], centred)]),
  ]
}

function partOf({ label, rows }: TemplateField): (Paragraph | Table)[] {
  if (rows === undefined) return [formLine([run(`${nameOf(label)}：{{${label}}}`)])]
  const heading = formLine([run(nameOf(label), { face: faces.hei })], { spacing: { before: points(6) } })
  return [heading, tableOf(label, rows)]
}

/** The loop opens in the first cell of the row and closes in the last: Word repeats the row. */
function tableOf(list: string, rows: TemplateField[]): Table {
  const width = Math.floor(typeWidth / Math.max(1, rows.length))
  const cell = (text: string) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      children: [formLine([run(text, { size: sizes.smallFour })])],
    })
  const body = rows.map((row, index) => {
    const opens = index === 0 ? `{{#${list}}}` : ''
    const closes = index === rows.length - 1 ? `{{/${list}}}` : ''
    return cell(`${opens}${placeOf(row)}${closes}`)
  })
  return new Table({
    rows: [
      new TableRow({
        children: rows.map(({ label }) => cell(label === '.' ? nameOf(list) : nameOf(label))),
        tableHeader: true,
      }),
      new TableRow({ children: body }),
    ],
    columnWidths: rows.map(() => width),
    width: { size: typeWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
  })
}

/** A list within a row stands in its cell, one after the other. */
function placeOf({ label, rows }: TemplateField): string {
  if (rows === undefined) return `{{${label}}}`
  return `{{#${label}}}${rows.map(placeOf).join('，')}；{{/${label}}}`
}

function foot({ seal }: Form): Paragraph[] {
  if (seal === null) return []
  const right = { alignment: AlignmentType.RIGHT, indent: { right: points(4 * sizes.three) } }
  return [formLine([run('{{机关名称}}')], right), formLine([run('{{制作日期}}')], right)]
}

function nameOf(label: string): string {
  return label.split('.').at(-1) ?? label
}
