/** Takes the clock and chance out of a Word file, and tells Word which faces stand in for one that is not installed. */
import PizZip from 'pizzip'
import { substitutes } from './measures.ts'

type Dated = { year: number; month: number; day: number }

export function settled(file: Uint8Array, dated: Dated): Uint8Array {
  const made = new PizZip(file)
  const whole = new PizZip()
  const day = [dated.year, dated.month, dated.day].map((part) => String(part).padStart(2, '0')).join('-')
  const date = new Date(Date.UTC(dated.year, dated.month - 1, dated.day))
  for (const name of Object.keys(made.files).toSorted()) {
    const entry = made.files[name]
    if (entry === undefined || entry.dir) continue
    if (name === 'word/fontTable.xml') whole.file(name, fontTable(), { date })
    else if (name === 'docProps/core.xml') whole.file(name, atDay(entry.asText(), day), { date })
    else whole.file(name, entry.asUint8Array(), { date, binary: true })
  }
  return whole.generate({ type: 'uint8array', compression: 'DEFLATE' })
}

function atDay(core: string, day: string): string {
  return core.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`)
}

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

function fontTable(): string {
  const fonts = Object.entries(substitutes).map(
    ([name, others]) => `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/></w:font>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="${namespace}">${fonts.join('')}</w:fonts>`
}
