/** Reads the cells of an imported table, and says of each wrong one in which row and column it stands. Pure. */
import { type Day, isDay } from '../kernel/day.ts'
import { type Citation, parseCitation } from '../law/citation.ts'
import { citationsIn } from '../law/citations-in-text.ts'
import type { Standing } from '../law/law-book.ts'

/** A table's row by its column titles. */
export type TableRecord = Record<string, string>
export type RowFault = { row: number; column: string; reason: string }

/** The first row names the columns; the rest are records, numbered as the table shows them. */
export function recordsOf(cells: string[][]): { titles: string[]; records: TableRecord[] } {
  const [titles = [], ...rows] = cells
  const names = titles.map((title) => title.trim().replaceAll('(', '（').replaceAll(')', '）'))
  return {
    titles: names,
    records: rows.map((row) => Object.fromEntries(names.map((name, index) => [name, (row[index] ?? '').trim()]))),
  }
}

export function cellReader(record: TableRecord, row: number) {
  const faults: RowFault[] = []
  const wrong = <T>(column: string, reason: string, instead: T): T => {
    faults.push({ row, column, reason })
    return instead
  }
  const text = (column: string) => record[column] ?? ''
  const required = (column: string) => text(column) || wrong(column, '未填写', '')
  const citation = (part: string): Citation => citationsIn(part)[0] ?? parseCitation(part)
  const citations = (column: string): Citation[] => {
    try {
      return text(column) === '' ? [] : text(column).split('、').map(citation)
    } catch {
      return wrong(column, '应写为《法律》第几条第几款第（几）项，或者 法律|条|款|项', [])
    }
  }
  return {
    ...{ faults, text, required, wrong, citations },
    citation: (column: string): Citation =>
      citations(column)[0] ?? (text(column) === '' ? wrong(column, '未填写', nowhere) : nowhere),
    choice: <Key extends string>(column: string, labels: Record<Key, string>, fallback: Key): Key => {
      const found = (Object.keys(labels) as Key[]).find((key) => labels[key] === text(column))
      return found ?? wrong(column, `应为${Object.values(labels).join('、')}之一`, fallback)
    },
    number: (column: string): number =>
      /^[1-9]\d{0,2}$/.test(text(column)) ? Number(text(column)) : wrong(column, '应为正整数', 1),
    /** Yuan in the table, fen in the row; empty where the law leaves that end open. */
    amount: (column: string): number | null => {
      const cell = text(column).replaceAll(',', '')
      if (cell === '') return null
      return /^\d{1,12}(\.\d{1,2})?$/.test(cell)
        ? Math.round(Number(cell) * 100)
        : wrong(column, '不是金额（元）', null)
    },
    day: (column: string): Day =>
      isDay(text(column)) ? (text(column) as Day) : wrong(column, '应为年-月-日', someDay),
    dayOrNone: (column: string): Day | null => {
      if (text(column) === '') return null
      return isDay(text(column)) ? (text(column) as Day) : wrong(column, '应为年-月-日，未定的留空', null)
    },
    standing: (column: string): Standing => (text(column) === '已核实' ? 'verified' : 'unverified'),
  }
}

const nowhere: Citation = { statute: '', article: 1 }
const someDay = '1970-01-01' as Day

/** The report that names row and column, in the order of the table. */
export function faultsInChinese(faults: RowFault[]): string[] {
  return faults.map(({ row, column, reason }) => `第${row}行「${column}」：${reason}`)
}
