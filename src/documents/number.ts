/** Document numbers (文号): written strictly by GB/T 9704, read tolerantly, since many hands have typed them. Pure. */

export type DocumentNumber = {
  /** 耿; null when none is written. */
  area: string | null
  /** 应急罚 */
  prefix: string
  year: number
  /** What stands before the last figure of a compound serial: 危化1- of 危化1-16. */
  series: string | null
  sequence: number
  /** 之一, one of several documents under one number; A or 甲 likewise. */
  part: string | null
}

/** （耿）应急罚〔2026〕1号, or 1号之一 for a part */
export function documentNumber({ area, prefix, year, series, sequence, part }: DocumentNumber): string {
  return `${area === null ? '' : `（${area}）`}${prefix}〔${year}〕${series ?? ''}${sequence}号${part ?? ''}`
}

const pattern =
  /^(?:\((?<bracketed>[^()]+)\))?(?<name>[^()\d]+)\((?<year>\d{4})\)第?(?<series>.*?)(?<sequence>\d{1,6})(?<before>之[一二三四五六七八九十]+|[a-z甲乙丙丁])?号(?<after>之[一二三四五六七八九十]+|[a-z甲乙丙丁])?$/i

/** Undefined when the text is no document number. Brackets, figures and spaces of any kind are read alike. */
export function parseDocumentNumber(text: string): DocumentNumber | undefined {
  const found = pattern.exec(plain(text))?.groups
  if (!found) return undefined
  const { bracketed, name = '', year, series, sequence, before, after } = found
  const { area, prefix } = bracketed === undefined ? divide(name) : { area: bracketed, prefix: name }
  if (Number(sequence) === 0 || (before !== undefined && after !== undefined)) return undefined
  const part = after ?? before
  return {
    ...{ area, prefix, year: Number(year), series: series || null, sequence: Number(sequence) },
    part: part === undefined ? null : part.toUpperCase(),
  }
}

/** What somebody typed into a search, as numbers are kept: the whole number, or its beginning with our brackets. */
export function searchedNumber(text: string): string {
  const whole = parseDocumentNumber(text)
  if (whole !== undefined) return documentNumber(whole)
  return plain(text)
    .replace(/\((\d{4})\)第?0*/g, '〔$1〕')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）')
}

/** Full-width figures and signs to half width, every bracket to a round one, no white space, no name around it. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]/g, '')
    .replace(/^文号:/, '')
    .replace(/[[〔【［{<〈《﹝「]/g, '(')
    .replace(/[\]〕】］}>〉》﹞」]/g, ')')
    .replace(/[－–—−‐‑―]/g, '-')
}

/** 深龙华应急罚: the area runs into the prefix, which in this trade begins with 应急 (formerly 安监). */
function divide(name: string): { area: string | null; prefix: string } {
  const at = name.search(/应急|安监/)
  return at > 0 ? { area: name.slice(0, at), prefix: name.slice(at) } : { area: null, prefix: name }
}
