/** 统一社会信用代码 (GB 32100-2015): shape, alphabet and check character. Pure. */

export type CreditCodeCheck = { ok: true; code: string } | { ok: false; reason: string }

// No I, O, S, V, Z: they are taken for figures.
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** Accepts full-width and lower-case input and spaces, and answers the code as it is to be kept. */
export function checkCreditCode(text: string): CreditCodeCheck {
  const code = text.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  const reason = faultIn(code)
  return reason === undefined ? { ok: true, code } : { ok: false, reason }
}

/** The 18th character for the first 17. */
export function creditCodeCheckCharacter(body: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * alphabet.indexOf(body[index] ?? '0'), 0)
  return alphabet[(31 - (sum % 31)) % 31] ?? ''
}

function faultIn(code: string): string | undefined {
  if (code.length !== 18) return `统一社会信用代码应为18位，现为${code.length}位。`
  const strange = [...code].findIndex((character) => !alphabet.includes(character))
  if (strange !== -1)
    return `统一社会信用代码第${strange + 1}位「${code[strange]}」不在允许的字符内（不使用字母I、O、S、V、Z）。`
  if (!/^\d{6}$/.test(code.slice(2, 8))) return '统一社会信用代码第3至8位应为登记机关的6位行政区划数字。'
  if (creditCodeCheckCharacter(code) !== code[17]) return '统一社会信用代码的校验位不符，请核对是否抄错。'
  return undefined
}
