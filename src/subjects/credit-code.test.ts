import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkCreditCode, creditCodeCheckCharacter } from './credit-code.ts'

const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
const character = fc.constantFrom(...alphabet)
const digit = fc.constantFrom(...'0123456789')
const code = fc
  .tuple(
    fc.array(character, { minLength: 2, maxLength: 2 }),
    fc.array(digit, { minLength: 6, maxLength: 6 }),
    fc.array(character, { minLength: 9, maxLength: 9 }),
  )
  .map((parts) => parts.flat().join(''))
  .map((body) => body + creditCodeCheckCharacter(body))

describe('GB 32100-2015 统一社会信用代码', () => {
  // as the enterprise credit register prints them
  test.each(['91330100799655058B', '91110000710925462X', '9144030071526726XG'])('真实代码 %s 通过', (text) => {
    expect(checkCreditCode(text)).toEqual({ ok: true, code: text })
  })

  test.each([
    ['全角', '９１３３０１００７９９６５５０５８Ｂ'],
    ['小写', '91330100799655058b'],
    ['空格', ' 9133 0100 7996 5505 8B '],
  ])('%s输入归一', (_, text) => {
    expect(checkCreditCode(text)).toEqual({ ok: true, code: '91330100799655058B' })
  })

  test.each([
    ['', '现为0位'],
    ['9133010079965505', '现为16位'],
    ['91330100799655058BX', '现为19位'],
    ['9I330100799655058B', '第2位「I」'],
    ['91330100799655O58B', '第15位「O」'],
    ['91330100799655五58B', '第15位「五」'],
    ['9133A100799655058B', '行政区划'],
    ['91330100799655058C', '校验位不符'],
    ['91330100799655085B', '校验位不符'],
  ])('%s：拒绝，说出哪里不对', (text, part) => {
    expect(checkCreditCode(text)).toEqual({ ok: false, reason: expect.stringContaining(part) })
  })

  test('任何一位抄错都能发现', () => {
    fc.assert(
      fc.property(code, fc.nat(17), character, (right, at, wrong) => {
        expect(checkCreditCode(right).ok).toBe(true)
        fc.pre(right[at] !== wrong)
        expect(checkCreditCode(right.slice(0, at) + wrong + right.slice(at + 1)).ok).toBe(false)
      }),
      { numRuns: 2_000 },
    )
  })
})
