/** Reads the figures that statutes use: 一百零七 is 107. The other direction is in `citation.ts`. Pure. */

const figures = '零一二三四五六七八九'
const units: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }
const large: Record<string, number> = { 万: 10_000, 亿: 100_000_000 }

/** Undefined where the text is not a number in Chinese figures. */
export function numberFromChinese(text: string): number | undefined {
  if (!/^[零〇一二两三四五六七八九十百千万亿]+$/.test(text)) return undefined
  let total = 0
  let part = 0
  let digit = 0
  for (const sign of text.replaceAll('〇', '零').replaceAll('两', '二')) {
    if (sign in large) {
      total = (total + part + digit) * (large[sign] ?? 1)
      part = 0
      digit = 0
    } else if (sign in units) {
      // 十五 is fifteen: a unit without a figure before it counts once
      part += (digit === 0 ? 1 : digit) * (units[sign] ?? 1)
      digit = 0
    } else digit = figures.indexOf(sign)
  }
  return total + part + digit
}
