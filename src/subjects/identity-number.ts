/** 公民身份号码 (GB 11643-1999): shape, birth date and check character. Pure. */
import { type Day, isDay } from '../kernel/day.ts'

export type IdentityNumberCheck = { ok: true; number: string; born: Day } | { ok: false; reason: string }

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkCharacters = '10X98765432'

/** Accepts full-width and lower-case input and spaces. No message repeats the number: it is personal. */
export function checkIdentityNumber(text: string, today: Day): IdentityNumberCheck {
  const number = text.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  if (number.length !== 18) return fault(`公民身份号码应为18位，现为${number.length}位。`)
  if (!/^\d{17}[\dX]$/.test(number)) return fault('公民身份号码前17位应为数字，末位为数字或者X。')
  if (!/^[1-9]/.test(number)) return fault('公民身份号码前6位不是有效的行政区划。')
  const born = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (!isDay(born) || born < '1900-01-01' || born > today) return fault('公民身份号码第7至14位不是有效的出生日期。')
  if (identityNumberCheckCharacter(number) !== number[17]) return fault('公民身份号码的校验位不符，请核对是否抄错。')
  return { ok: true, number, born }
}

/** The 18th character for the first 17. */
export function identityNumberCheckCharacter(body: string): string {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body[index]), 0)
  return checkCharacters[sum % 11] ?? ''
}

function fault(reason: string): IdentityNumberCheck {
  return { ok: false, reason }
}
