/** Spreadsheet files as rows of text: XLSX and CSV, bounded before anything is unpacked. */
import { inflateRawSync } from 'node:zlib'
import { readSheet } from 'read-excel-file/node'
import writeXlsxFile from 'write-excel-file/node'
import { parseCsv } from './csv.ts'

export const spreadsheetLimits = { bytes: 5 * 1024 * 1024, unpackedBytes: 40 * 1024 * 1024, rows: 5_001, columns: 40 }

/** What the person may mend: too much, or no table. Its message is a Chinese sentence. */
export class SpreadsheetUnfit extends Error {}

/** @throws SpreadsheetUnfit */
export async function readSpreadsheet(bytes: Buffer): Promise<string[][]> {
  if (bytes.length > spreadsheetLimits.bytes) throw new SpreadsheetUnfit('文件超过 5 MB。')
  const rows = bytes.subarray(0, 2).toString('latin1') === 'PK' ? await readXlsx(bytes) : parseCsv(textOf(bytes))
  if (rows.length === 0) throw new SpreadsheetUnfit('表格是空的。')
  if (rows.length > spreadsheetLimits.rows) throw new SpreadsheetUnfit('表格超过 5000 行，请分几次导入。')
  return rows.map((row) => row.slice(0, spreadsheetLimits.columns))
}

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes) // what spreadsheets on Chinese Windows write as CSV
  }
}

async function readXlsx(bytes: Buffer): Promise<string[][]> {
  mustUnpackWithin(bytes, spreadsheetLimits.unpackedBytes)
  const cells = await readSheet(bytes).catch(() => {
    throw new SpreadsheetUnfit('不是可以读取的 XLSX 表格，请另存为 XLSX 或者 CSV。')
  })
  return cells.map((row) => row.map(textOfCell))
}

function textOfCell(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)
}

const [endMark, entryMark] = [0x06054b50, 0x02014b50]

/** Unpacks every part up to the limit and throws it away: what the archive says of its own sizes proves nothing. */
function mustUnpackWithin(bytes: Buffer, limit: number): void {
  const broken = () => new SpreadsheetUnfit('XLSX 文件已损坏。')
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]))
  if (end === -1 || bytes.length < end + 22 || bytes.readUInt32LE(end) !== endMark) throw broken()
  let [at, left] = [bytes.readUInt32LE(end + 16), limit]
  for (let entry = bytes.readUInt16LE(end + 10); entry > 0; entry -= 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entryMark) throw broken()
    const [packed, local] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)]
    if (local + 30 > bytes.length) throw broken()
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const part = bytes.subarray(from, from + packed)
    left -= bytes.readUInt16LE(at + 10) === 8 ? unpackedSize(part, left) : part.length
    if (left < 0) throw new SpreadsheetUnfit('XLSX 文件解开后过大。')
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
}

function unpackedSize(part: Buffer, most: number): number {
  try {
    return inflateRawSync(part, { maxOutputLength: Math.max(most, 1) }).length
  } catch {
    throw new SpreadsheetUnfit('XLSX 文件已损坏，或者解开后过大。')
  }
}

/** Every cell as text, so that a number with leading noughts stays what it is. */
export async function writeSpreadsheet([head = [], ...body]: string[][]): Promise<Buffer> {
  const titles = head.map((value) => ({ value, fontWeight: 'bold' as const }))
  const cells = body.map((row) => row.map((value) => (value === '' ? null : { value, type: String, format: '@' })))
  return await writeXlsxFile([titles, ...cells], { columns: head.map(() => ({ width: 18 })) }).toBuffer()
}
