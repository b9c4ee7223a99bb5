/** Every row of the law whose article is in the library, held against the article's own number. */
import { describe, expect, test } from 'vitest'
import { numberFromChinese } from '../src/law/chinese-number.ts'
import { type Citation, citationInChinese } from '../src/law/citation.ts'
import { exampleLaw } from '../src/law/example-law.ts'
import type { DeadlineRow } from '../src/law/law-book.ts'
import { parseStatute } from '../src/statutes/parse-statute.ts'
import { articlesOf } from '../src/statutes/statute-text.ts'
import { agreementOf, amountsIn, periodsIn } from './support/numbers-in-text.ts'
import { statuteFiles } from './support/statutes.ts'

const library = new Map(statuteFiles().map(({ statute, text }) => [statute, articlesOf(parseStatute(text).lines)]))

/** The cited place: of a paragraph or item only its own lines, with the words that introduce the item. */
function placeOf({ statute, article, paragraph, item }: Citation): string {
  const found = library.get(statute)?.find((one) => one.article === article && one.insertion === 0)
  const lines = found?.lines.filter(
    (line) =>
      (paragraph === undefined || line.paragraph === paragraph) &&
      (item === undefined || line.item === null || line.item === item),
  )
  return lines?.map(({ text }) => text).join('\n') ?? ''
}

const cited = (basis: Citation[]) => basis.filter(({ statute }) => library.has(statute))
const textsOf = ({ basis }: DeadlineRow) => cited(basis).map((citation) => ({ ...citation, text: placeOf(citation) }))

const inLibrary = exampleLaw.deadlines.filter(({ basis }) => cited(basis).length > 0)
const compared = inLibrary.map((row) => ({ row, agreement: agreementOf(row, textsOf(row)) }))

/** Rows whose article states periods, none of which is this one, and why that is right. */
const differsRightly: Record<string, string> = {
  'C-03-extension': '条文只定九十日的原期限，延长的长度以批准书写明的日期为准',
  'C-03-extension-superior': '条文只定九十日的原期限，延长的长度以批准书写明的日期为准',
  'C-08': '条文只定申请和通知的期限，举行听证的期限以通知书写明的日期为准',
  'G-08': '条文只要求具有执法资格，年度审验的日期以发证机关的通知为准',
}

describe('期限库逐行与法条正文的数字核对', () => {
  test('所引的款、项在正文里都有', () => {
    const rows = [...exampleLaw.deadlines, ...exampleLaw.thresholds, ...exampleLaw.provisions]
    const absent = rows.flatMap(({ basis }) => cited(basis)).filter((citation) => placeOf(citation) === '')
    expect(absent.map(citationInChinese)).toEqual([])
    const duties = exampleLaw.provisions.flatMap((row) => cited([...row.duties, row.penalty]))
    expect(duties.filter((citation) => placeOf(citation) === '').map(citationInChinese)).toEqual([])
  })

  test.each(compared.map(({ row, agreement }) => [`${row.id}（${row.from}）`, row, agreement] as const))(
    '%s',
    (_, row, agreement) => {
      if (agreement === 'other-number') expect(differsRightly).toHaveProperty([row.id])
      // what nobody states in a number cannot have been verified as one
      const isNumber = row.length !== null && row.length > 0
      if (agreement === 'no-number' && isNumber) expect(row.standing).toBe('unverified')
    },
  )

  test('合计：已核实而有长度的，逐行与条文相等', () => {
    const verified = compared.filter(({ row }) => row.standing === 'verified' && (row.length ?? 0) > 0)
    expect(verified.filter(({ agreement }) => !agreement.startsWith('equal')).map(({ row }) => row.id)).toEqual([])
    const counts = Object.groupBy(compared, ({ agreement }) => agreement)
    const said = Object.entries(counts).map(([name, rows]) => `${name} ${rows?.length ?? 0}`)
    console.log(`期限 ${exampleLaw.deadlines.length} 行，条文在库 ${compared.length} 行：${said.join('，')}`)
    expect(verified.length).toBeGreaterThan(50)
  })

  test('核对不是空话：把每一行的长度加一，就与条文不等', () => {
    const equal = compared.filter(({ row, agreement }) => agreement.startsWith('equal') && row.length !== null)
    const wrong = equal.map(({ row }) => ({ ...row, length: (row.length ?? 0) + 1 }))
    expect(wrong.filter((row) => agreementOf(row, textsOf(row)).startsWith('equal')).map(({ id }) => id)).toEqual([])
  })
})

describe('处罚条款的金额与法条正文核对', () => {
  const priced = exampleLaw.provisions.filter(
    ({ penalty, minimumFen, maximumFen }) => library.has(penalty.statute) && (minimumFen ?? maximumFen) !== null,
  )
  test.each(priced.map((row) => [`${row.code} ${row.target} ${row.stage}`, row] as const))('%s', (_, row) => {
    const { statute, article } = row.penalty
    const text = placeOf({ statute, article })
    // 依照本条例第十九条的规定处罚
    const referred = text.match(/第([一二三四五六七八九十百零]+)条的规定处罚/)?.[1]
    const amounts = amountsIn(`${text}\n${placeOf({ statute, article: numberFromChinese(referred ?? '') ?? 0 })}`)
    for (const fen of [row.minimumFen, row.maximumFen]) if (fen !== null) expect(amounts).toContain(fen)
  })
  test('核对了多少行', () => expect(priced.length).toBeGreaterThan(60))
})

describe('条文里的数字怎样读', () => {
  test.each([
    ['自立案之日起九十日内', [{ length: 90, unit: 'day' }]],
    ['二十个工作日', [{ length: 20, unit: 'working-day' }]],
    [
      '二十四小时前、3个月、两年',
      [
        { length: 24, unit: 'hour' },
        { length: 3, unit: 'month' },
        { length: 2, unit: 'year' },
      ],
    ],
  ])('%s', (text, wanted) => expect(periodsIn(text)).toEqual(wanted))

  test.each([
    ['二万元以上五万元以下', [2_000_000, 5_000_000]],
    ['处3000元以下', [300_000]],
    ['10万元以上', [10_000_000]],
    ['一百二十万元', [120_000_000]],
  ])('%s', (text, wanted) => expect(amountsIn(text)).toEqual(wanted))
})
