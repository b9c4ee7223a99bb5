/** Every procedure can be shown whole: steps, papers, deadlines, flowchart, and a test that walks it. */
import { expect, test } from 'vitest'
import { printed, procedureRows } from '../bin/procedure-table.ts'
import { drawFlowchart } from '../src/procedures/flowchart.ts'
import { flowGraphs } from '../src/procedures/flowchart-graph.ts'
import { procedures } from '../src/register.ts'

const rows = procedureRows(import.meta.dirname)

test('每张步骤表都在一览之内，一行一个事项', () => {
  const shown = rows.flatMap(({ tables }) => tables)
  for (const { name } of procedures) expect(shown.filter((table) => table.endsWith(`\`${name}\``))).toHaveLength(1)
})

test('没有空格：每个事项都有步骤、状态、流程图和走过它的测试', () => {
  for (const { tables, steps, states, boxes, test: carried } of rows) {
    expect({ tables, full: Math.min(steps, states, boxes) > 1 }).toEqual({ tables, full: true })
    expect({ tables, files: carried.files.length > 0, walked: carried.walked > 0 }).toEqual({
      ...{ tables, files: true, walked: true },
    })
  }
  for (const line of printed(rows)
    .split('\n')
    .filter((text) => text.startsWith('| ')))
    expect(
      line
        .slice(2, -2)
        .split(' | ')
        .every((cell) => cell.trim() !== ''),
    ).toBe(true)
})

test('不制作文书的只有执法证件、法律顾问咨询和考试；没有期限的另有案件移送、集体讨论、考试和文书自身', () => {
  const without = (lacks: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(lacks).flatMap(({ tables }) => tables.map((table) => table.replace(/.*`(.*)`/, '$1')).toSorted())
  const paperless = without(({ documents }) => documents === 0)
  expect(paperless.toSorted()).toEqual(['certificate', 'counsel-request', 'exam', 'resit'])
  const unlimited = without(({ deadlines }) => deadlines.length === 0)
  expect(unlimited.toSorted()).toEqual([
    'attempt',
    'case-transfer',
    'deliberation',
    'document',
    'exam',
    'resit',
    'service-handover',
  ])
})

test('每张步骤表的每一行都在流程图上：画成方框，或者写成框里的一行，一张图上只有一处', () => {
  for (const table of procedures) {
    const pictures = flowGraphs(table, {}).map(({ nodes }) =>
      nodes.flatMap(({ rows: boxed, notes }) => [...boxed, ...notes.flatMap((note) => note.rows)]),
    )
    for (const shown of pictures) expect(new Set(shown).size).toBe(shown.length)
    const ordinals = [...new Set(pictures.flat().map(({ ordinal }) => ordinal))].toSorted((left, right) => left - right)
    const all = table.steps.map((_, index) => index + 1)
    expect({ table: table.name, ordinals }).toEqual({ table: table.name, ordinals: all })
  }
})

test('没有一步写在图上会指到别的环节：框里的一行写在它自己的状态里', () => {
  for (const table of procedures)
    for (const { kind, label, notes } of flowGraphs(table, {}).flatMap(({ nodes }) => nodes))
      for (const row of notes.flatMap((note) => note.rows))
        if (kind !== 'notes')
          expect({ table: table.name, at: label, row: row.label, from: label }).toEqual({
            table: table.name,
            at: label,
            row: row.label,
            from: row.from,
          })
})

const widthOf = (parts: { width: number }[]) => parts.reduce((sum, part) => sum + part.width + 14, -14)
const heightOf = (parts: { height: number }[]) => Math.max(...parts.map(({ height }) => height))

test('流程图不宽于一张纸能看清的宽度，没有截断的步骤名称；印出来每幅都放得进一张纸', async () => {
  for (const table of procedures) {
    const { svg, courses } = await drawFlowchart(table)
    const [, width] = svg.match(/viewBox="0 0 (\d+) /) ?? []
    expect({ table: table.name, fits: Number(width) <= 1100 }).toEqual({ table: table.name, fits: true })
    expect(svg.match(/font-weight="600"[^>]*>[^<]*…/)).toBeNull()
    const tooLarge = courses.flatMap(({ title, wide, rows: printedRows }) =>
      printedRows
        .filter((parts) => widthOf(parts) > (wide ? 728 : 482) || heightOf(parts) > (wide ? 430 : 670))
        .map(() => title),
    )
    expect({ table: table.name, tooLarge }).toEqual({ table: table.name, tooLarge: [] })
  }
})
