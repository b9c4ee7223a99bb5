import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { documentNumber, parseDocumentNumber } from './number.ts'

const published = new URL('../../tests/data/cases/published-cases.json', import.meta.url)

describe('文书编号（GB/T 9704 发文字号）', () => {
  test('严格书写', () => {
    const number = { area: '耿', prefix: '应急罚', year: 2026, series: null, sequence: 1 }
    expect(documentNumber(number)).toBe('（耿）应急罚〔2026〕1号')
  })

  test.each([
    ['（耿）应急罚〔2026〕1号', '耿', '应急罚', 2026, null, 1],
    ['(德阳)应急罚〔2019〕15号', '德阳', '应急罚', 2019, null, 15],
    ['（鄂托克旗）应急罚（2025）危化1-16号', '鄂托克旗', '应急罚', 2025, '危化1-', 16],
    ['深龙华应急罚〔2026〕1号', '深龙华', '应急罚', 2026, null, 1],
    ['慈税罚（2018）40号', null, '慈税罚', 2018, null, 40],
    ['市场【2019】1号', null, '市场', 2019, null, 1],
    ['（耿）应急责改[2026] ０12 号', '耿', '应急责改', 2026, null, 12],
    ['（耿）安监罚﹝2016﹞3号', '耿', '安监罚', 2016, null, 3],
  ])('宽容读取 %s', (text, area, prefix, year, series, sequence) => {
    expect(parseDocumentNumber(text)).toEqual({ area, prefix, year, series, sequence })
  })

  test.each([
    '',
    '应急罚2026年1号',
    '（耿）应急罚〔2026〕0号',
    '（耿）应急罚〔2026〕号',
    '（耿）应急罚〔26〕1号',
    '〔2026〕1号',
  ])('不是文号：%s', (text) => {
    expect(parseDocumentNumber(text)).toBeUndefined()
  })

  test('公开案例中的三个真实文号都能读取', () => {
    const { real_document_numbers: numbers } = JSON.parse(readFileSync(published, 'utf8'))
    expect(numbers.map((text: string) => parseDocumentNumber(text)?.sequence)).toEqual([15, 16, 1])
  })

  test('写出的文号总能原样读回', () => {
    const areas = fc.constantFrom('耿', '德阳', '鄂托克旗', null)
    const prefixes = fc.constantFrom('应急罚', '应急责改', '应急检记')
    const numbers = fc.tuple(
      areas,
      prefixes,
      fc.integer({ min: 1900, max: 2999 }),
      fc.integer({ min: 1, max: 999_999 }),
    )
    fc.assert(
      fc.property(numbers, ([area, prefix, year, sequence]) => {
        const number = { area, prefix, year, series: null, sequence }
        expect(parseDocumentNumber(documentNumber(number))).toEqual(number)
      }),
    )
  })
})
