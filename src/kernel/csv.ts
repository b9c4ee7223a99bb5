/** Tables as text: comma-separated as programs write them, tab-separated as spreadsheets paste them. Pure. */

/** Rows of cells; empty lines are left out. A quote that never closes takes the rest of the text. */
export function parseCsv(text: string): string[][] {
  const body = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const separator = (body.split('\n', 1)[0] ?? '').includes('\t') ? '\t' : ','
  const rows: string[][] = []
  let row: string[] = []
  let rest = body
  while (rest.length > 0) {
    const { cell, end } = takeCell(rest, separator)
    row.push(cell)
    const mark = rest[end]
    rest = rest.slice(end + 1)
    if (mark === separator && rest.length > 0) continue
    if (mark === separator) row.push('')
    rows.push(row)
    row = []
  }
  return rows.filter((cells) => cells.some((cell) => cell.trim() !== ''))
}

function takeCell(text: string, separator: string): { cell: string; end: number } {
  if (!text.startsWith('"')) {
    const end = text.search(separator === '\t' ? /[\t\n]/ : /[,\n]/)
    return end === -1 ? { cell: text, end: text.length } : { cell: text.slice(0, end), end }
  }
  const quoted = /^"((?:[^"]|"")*)"?[^,\t\n]*/.exec(text)
  const [whole = '', inside = ''] = quoted ?? []
  return { cell: inside.replaceAll('""', '"'), end: whole.length }
}

/** With the mark by which spreadsheets know UTF-8. */
export function printCsv(rows: string[][]): string {
  const cell = (text: string) => (/[",\n\r\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return `\uFEFF${rows.map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`
}
