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
}

/** （耿）应急罚〔2026〕1号 */
export function documentNumber({ area, prefix, year, series, sequence }: DocumentNumber): string {
  return `${area === null ? '' : `（${area}）`}${prefix}〔${year}〕${series ?? ''}${sequence}号`
}

const pattern = /^(?:\((?<bracketed>[^()]+)\))?(?<name>[^()\d]+)\((?<year>\d{4})\)(?<series>.*?)(?<sequence>\d{1,6})号$/

/** Undefined when the text is no document number. Brackets of any width and kind are read alike. */
export function parseDocumentNumber(text: string): DocumentNumber | undefined {
  const found = pattern.exec(plain(text))?.groups
  if (!found) return undefined
  const { bracketed, name = '', year, series, sequence } = found
  const { area, prefix } = bracketed === undefined ? divide(name) : { area: bracketed, prefix: name }
  if (Number(sequence) === 0) return undefined
  return { area, prefix, year: Number(year), series: series || null, sequence: Number(sequence) }
}

/** Full-width figures and signs to half width, every bracket to a round one, no white space. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[[〔【［]/g, '(')
    .replace(/[\]〕】］]/g, ')')
    .replace(/[－–—−]/g, '-')
}

/** 深龙华应急罚: the area runs into the prefix, which in this trade begins with 应急 (formerly 安监). */
function divide(name: string): { area: string | null; prefix: string } {
  const at = name.search(/应急|安监/)
  return at > 0 ? { area: name.slice(0, at), prefix: name.slice(at) } : { area: null, prefix: name }
}
