import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DocumentNumber, documentNumber, parseDocumentNumber, searchedNumber } from './number.ts'

const published = new URL('../../tests/data/cases/published-cases.json', import.meta.url)

describe('文书编号（GB/T 9704 发文字号）', () => {
  test('严格书写', () => {
    const number = { area: '耿', prefix: '应急罚', year: 2026, series: null, sequence: 1, part: null }
    expect(documentNumber(number)).toBe('（耿）应急罚〔2026〕1号')
    expect(documentNumber({ ...number, part: '之一' })).toBe('（耿）应急罚〔2026〕1号之一')
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
    ['（耿）应急罚〔2026〕第１２号', '耿', '应急罚', 2026, null, 12],
    ['【耿】应急罚〈2026〉 00012 号', '耿', '应急罚', 2026, null, 12],
    ['文号：（耿）应急罚〔2026〕1－1号', '耿', '应急罚', 2026, '1-', 1],
  ])('宽容读取 %s', (text, area, prefix, year, series, sequence) => {
    expect(parseDocumentNumber(text)).toEqual({ area, prefix, year, series, sequence, part: null })
  })

  test.each([
    ['（耿）应急罚〔2026〕1号之一', '之一'],
    ['(耿)应急罚[2026]1之十二号', '之十二'],
    ['（耿）应急罚〔2026〕1ａ号', 'A'],
    ['（耿）应急罚〔2026〕1号乙', '乙'],
  ])('读取一号多份 %s', (text, part) => {
    expect(parseDocumentNumber(text)).toMatchObject({ prefix: '应急罚', sequence: 1, part })
  })

  test.each([
    '',
    '应急罚2026年1号',
    '（耿）应急罚〔2026〕1之一号之二',
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
    fc.assert(
      fc.property(numbers, (number) => {
        expect(parseDocumentNumber(documentNumber(number))).toEqual(number)
      }),
    )
  })

  test('同一文号怎样写都读成同一个：全角半角、各种括号、空格、第…号、前补零', () => {
    fc.assert(
      fc.property(numbers, hands, (number, hand) => {
        const strict = documentNumber(number)
        expect({ strict, read: parseDocumentNumber(written(number, hand)) }).toEqual({ strict, read: number })
        expect(searchedNumber(written(number, hand))).toBe(strict)
      }),
    )
  })

  test('检索框里只写前一半，括号也按统一写法查', () => {
    expect(searchedNumber('应急罚[2026]第0')).toBe('应急罚〔2026〕')
    expect(searchedNumber('(耿)应急罚【2026】')).toBe('（耿）应急罚〔2026〕')
    expect(searchedNumber('某铸造厂（演示）')).toBe('某铸造厂（演示）')
  })
})

const numbers = fc.record({
  area: fc.constantFrom('耿', '德阳', '鄂托克旗', null),
  prefix: fc.constantFrom('应急罚', '应急责改', '应急检记', '安监罚'),
  year: fc.integer({ min: 1900, max: 2999 }),
  series: fc.constantFrom(null, '危化1-', '1-', 'B-'),
  sequence: fc.integer({ min: 1, max: 99_999 }),
  part: fc.constantFrom(null, '之一', '之十二', 'A', '乙'),
})

const brackets = [...'〔[【（(［﹝〈'].map((open, index) => [open, [...'〕]】）)］﹞〉'][index] ?? ''] as const)
const hands = fc.record({
  around: fc.constantFrom(...brackets),
  aroundYear: fc.constantFrom(...brackets),
  space: fc.constantFrom('', ' ', '　', '\u200b'),
  wide: fc.boolean(),
  numbered: fc.boolean(),
  zeros: fc.constantFrom('', '0'),
  partFirst: fc.boolean(),
})
type Hand = typeof hands extends fc.Arbitrary<infer Made> ? Made : never

/** The same number as many hands have typed it. */
function written(
  { area, prefix, year, series, sequence, part }: DocumentNumber,
  { around, aroundYear, space, wide, numbered, zeros, partFirst }: Hand,
): string {
  const named = area === null ? '' : `${around[0]}${area}${around[1]}`
  const figure = `${series === null ? zeros : ''}${sequence}`
  const end = partFirst ? `${part ?? ''}号` : `号${space}${part ?? ''}`
  const text = `${named}${prefix}${space}${aroundYear[0]}${year}${aroundYear[1]}${space}${numbered ? '第' : ''}${series ?? ''}${figure}${end}`
  return wide ? text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)) : text
}
