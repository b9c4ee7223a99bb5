import { describe, expect, test } from 'vitest'
import { numberFromChinese } from './chinese-number.ts'
import { numberInChinese } from './citation.ts'

describe('法条中的中文数字', () => {
  test('1 至 9999，写出再读回', () => {
    for (let value = 1; value <= 9999; value++) expect(numberFromChinese(numberInChinese(value))).toBe(value)
  })
  test.each([
    ['十', 10],
    ['两', 2],
    ['一百零七', 107],
    ['三百', 300],
    ['二十万', 200_000],
    ['一千万', 10_000_000],
    ['一百二十万', 1_200_000],
    ['一亿', 100_000_000],
  ])('%s 是 %i', (text, value) => expect(numberFromChinese(text)).toBe(value))

  test.each(['', '第一', '15', '若干'])('%s 不是中文数字', (text) => expect(numberFromChinese(text)).toBeUndefined())
})
