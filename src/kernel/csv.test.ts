import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseCsv, printCsv } from './csv.ts'

describe('表格文本', () => {
  test.each<[string, string[][]]>([
    [
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      '\uFEFFa,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a\tb\n1,5\t2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      '"甲,乙","说""好"""\n"两\n行",',
      [
        ['甲,乙', '说"好"'],
        ['两\n行', ''],
      ],
    ],
    [
      'a,b\n\n,\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a,,c', [['a', '', 'c']]],
    ['', []],
    ['"没有合上', [['没有合上']]],
  ])('%j', (text, rows) => expect(parseCsv(text)).toEqual(rows))

  test('写出再读入，一格不变', () => {
    const cell = fc.string().filter((text) => !/[\r\uFEFF]/.test(text))
    const first = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '' && !/[\r\n\t\uFEFF]/.test(text))
    const table = fc.array(
      fc.tuple(first, cell, cell).map(([a, b, c]) => [a, b, c]),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(table, (rows) => {
        fc.pre(!(rows[0] ?? []).some((text) => /[\t\n]/.test(text)))
        expect(parseCsv(printCsv(rows))).toEqual(rows)
      }),
    )
  })
})
