/** Every procedure can be shown whole: steps, papers, deadlines, flowchart, and a test that walks it. */
import { expect, test } from 'vitest'
import { printed, procedureRows } from '../bin/procedure-table.ts'
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

test('不制作文书的只有送达交接；没有期限的另有案件移送，法律没有规定日数', () => {
  const without = (lacks: (row: (typeof rows)[number]) => boolean) => rows.filter(lacks).flatMap(({ tables }) => tables)
  const [transfer, handover] = ['案件移送其他机关 `case-transfer`', '送达交接 `service-handover`']
  expect(without(({ documents }) => documents === 0)).toEqual([handover])
  expect(without(({ deadlines }) => deadlines.length === 0)).toEqual([transfer, handover])
})
