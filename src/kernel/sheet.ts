/** A table that people keep in a spreadsheet: its columns, and what is wrong with which cell of which row. Pure. */

export type SheetColumn<Key extends string> = {
  key: Key
  title: string
  required: boolean
  max: number
  /** What stands under the title in the template. */
  example: string
  /** The cell as it is kept, or undefined where it cannot be read. */
  read?: (text: string) => string | undefined
  /** How it is to be written, said where it cannot be read. */
  instead?: string
}
export type SheetProblem = { column: string; reason: string; instead: string }
export type SheetRow<Key extends string> = { row: number; values: Record<Key, string>; problems: SheetProblem[] }

/** Data rows as the columns want them; columns are found by their titles. @throws RangeError naming a missing column */
export function readSheet<Key extends string>(cells: string[][], columns: SheetColumn<Key>[]): SheetRow<Key>[] {
  const [head = [], ...body] = cells
  const titles = head.map((title) => title.replace(/[\s*＊]/g, ''))
  const missing = columns.filter(({ required, title }) => required && !titles.includes(title))
  if (missing.length > 0) throw new RangeError(`表格缺少列：${missing.map(({ title }) => title).join('、')}`)
  return body.flatMap((texts, index) => {
    if (texts.every((text) => text.trim() === '')) return []
    const read = columns.map((column) => readCell(texts[titles.indexOf(column.title)] ?? '', column))
    const values = Object.fromEntries(columns.map(({ key }, at) => [key, read[at]?.value ?? '']))
    const problems = read.flatMap(({ problem }) => (problem ? [problem] : []))
    return [{ row: index + 2, values: values as Record<Key, string>, problems }]
  })
}

function readCell<Key extends string>(
  raw: string,
  column: SheetColumn<Key>,
): { value: string; problem?: SheetProblem } {
  const { title, required, max, read, instead = '请改正后重新核对。' } = column
  const text = raw.trim()
  const wrong = (reason: string, how = instead) => ({ value: text, problem: { column: title, reason, instead: how } })
  if (text === '') return required ? wrong(`${title}没有填写`, `请填写${title}。`) : { value: '' }
  if (text.length > max) return wrong(`${title}超过 ${max} 字`, '请缩短。')
  const value = read ? read(text.normalize('NFKC')) : text
  return value === undefined ? wrong(`${title}「${text}」读不懂`) : { value }
}

/** 2026-01-02, 2026/1/2, 2026.1.2, 2026年1月2日 → 2026-01-02; the calendar is asked by whoever reads the day. */
export function readDay(text: string): string | undefined {
  const [, year, month = '', day = ''] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? []
  return year === undefined ? undefined : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
