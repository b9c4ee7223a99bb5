/** Family names of the fonts in a folder, from their `name` tables (OpenType 1.9). */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Every family name that any font of `folder` gives itself, in any language. @throws Error when there is no such folder */
export function fontFamilies(folder: string): string[] {
  if (!existsSync(folder)) throw new Error(`字体目录不存在：${folder}`)
  const files = readdirSync(folder).filter((name) => /\.(ttf|otf|ttc)$/i.test(name))
  return [...new Set(files.flatMap((name) => familiesOf(readFileSync(join(folder, name)))))]
}

const familyNameId = 1
const typographicFamilyNameId = 16

function familiesOf(font: Buffer): string[] {
  if (font.toString('latin1', 0, 4) !== 'ttcf') return familiesAt(font, 0)
  const count = font.readUInt32BE(8)
  return Array.from({ length: count }, (_, index) => font.readUInt32BE(12 + index * 4)).flatMap((offset) =>
    familiesAt(font, offset),
  )
}

function familiesAt(font: Buffer, offset: number): string[] {
  const tableCount = font.readUInt16BE(offset + 4)
  const records = Array.from({ length: tableCount }, (_, index) => offset + 12 + index * 16)
  const record = records.find((at) => font.toString('latin1', at, at + 4) === 'name')
  return record === undefined ? [] : familiesInTable(font.subarray(font.readUInt32BE(record + 8)))
}

function familiesInTable(table: Buffer): string[] {
  const count = table.readUInt16BE(2)
  const strings = table.subarray(table.readUInt16BE(4))
  return Array.from({ length: count }, (_, index) => table.subarray(6 + index * 12)).flatMap((record) => {
    const platform = record.readUInt16BE(0)
    const nameId = record.readUInt16BE(6)
    // platforms 0 (Unicode) and 3 (Windows) are UTF-16; the old Macintosh names repeat them
    if (platform === 1 || (nameId !== familyNameId && nameId !== typographicFamilyNameId)) return []
    const from = record.readUInt16BE(10)
    return [utf16(strings.subarray(from, from + record.readUInt16BE(8)))]
  })
}

function utf16(bigEndian: Buffer): string {
  return Buffer.from(bigEndian.subarray(0, bigEndian.length & ~1))
    .swap16()
    .toString('utf16le')
}
