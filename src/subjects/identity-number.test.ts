import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, day } from '../kernel/day.ts'
import { checkIdentityNumber, identityNumberCheckCharacter } from './identity-number.ts'

const today = day('2026-11-22')
const number = fc
  .record({ area: fc.integer({ min: 110_000, max: 659_999 }), born: fc.nat(46_000), order: fc.nat(999) })
  .map(({ area, born, order }) => {
    const birth = addDays(day('1900-01-01'), born).replaceAll('-', '')
    const body = `${area}${birth}${String(order).padStart(3, '0')}`
    return body + identityNumberCheckCharacter(body)
  })

describe('GB 11643-1999 公民身份号码', () => {
  // the standard's own examples, both of invented persons
  test.each([
    ['11010519491231002X', '1949-12-31'],
    ['440524188001010014', ''],
  ])('标准附录的例子 %s', (text, born) => {
    const found = checkIdentityNumber(text, today)
    expect(found).toMatchObject(
      born === '' ? { ok: false, reason: expect.stringContaining('出生日期') } : { ok: true, born },
    )
    expect(identityNumberCheckCharacter(text)).toBe(text[17])
  })

  test('全角、小写、空格归一', () => {
    expect(checkIdentityNumber(' １１０１０５１９４９１２３１００２ｘ', today)).toMatchObject({
      number: '11010519491231002X',
    })
  })

  test.each([
    ['', '现为0位'],
    ['110105491231002', '现为15位'],
    ['11010519491231O02X', '前17位应为数字'],
    ['01010519491231002X', '行政区划'],
    ['11010519491331002X', '出生日期'],
    ['11010519490229002X', '出生日期'],
    ['110105202611230021', '出生日期'],
    ['110105194912310021', '校验位不符'],
  ])('%s：拒绝，说出哪里不对', (text, part) => {
    expect(checkIdentityNumber(text, today)).toEqual({ ok: false, reason: expect.stringContaining(part) })
  })

  test('拒绝的理由不重复号码本身', () => {
    const found = checkIdentityNumber('110105194912310021', today)
    expect(found.ok ? '' : found.reason).not.toContain('110105')
  })

  test('任何一位抄错都能发现', () => {
    fc.assert(
      fc.property(number, fc.nat(17), fc.constantFrom(...'0123456789X'), (right, at, wrong) => {
        expect(checkIdentityNumber(right, today).ok).toBe(true)
        fc.pre(right[at] !== wrong)
        expect(checkIdentityNumber(right.slice(0, at) + wrong + right.slice(at + 1), today).ok).toBe(false)
      }),
      { numRuns: 2_000 },
    )
  })
})
