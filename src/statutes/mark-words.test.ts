import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MarkedWords, markWords } from './mark-words.ts'

const textOf = (words: MarkedWords[], without: MarkedWords['kind']) =>
  words
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('')

describe('新旧条文对照，标出删去和增加的字', () => {
  test('数字是一个词：整个数字划去，整个数字写上', () => {
    const words = markWords('自立案之日起九十日内', '自立案之日起一百二十日内')
    expect(words.map(({ text }) => text)).toEqual(['自立案之日起', '九十', '一百二十', '日内'])
  })

  test.each([
    ['一字未改', '应当公示', '应当公示', [['same', '应当公示']]],
    [
      '改一个数',
      '三日内公示',
      '七日内公示',
      [
        ['removed', '三'],
        ['added', '七'],
        ['same', '日内公示'],
      ],
    ],
    [
      '增加一句',
      '应当公示。',
      '应当及时公示。',
      [
        ['same', '应当'],
        ['added', '及时'],
        ['same', '公示。'],
      ],
    ],
    [
      '删去一句',
      '应当及时公示。',
      '应当公示。',
      [
        ['same', '应当'],
        ['removed', '及时'],
        ['same', '公示。'],
      ],
    ],
    [
      '全文重写',
      '甲乙',
      '丙丁',
      [
        ['removed', '甲乙'],
        ['added', '丙丁'],
      ],
    ],
  ])('%s', (_, before, after, wanted) => {
    expect(markWords(before, after).map(({ kind, text }) => [kind, text])).toEqual(wanted)
  })

  test('不论怎样改：留下未加的即旧文，留下未删的即新文', () => {
    const word = fc.string({ unit: fc.constantFrom(...'条款项应当处以罚'), maxLength: 40 })
    fc.assert(
      fc.property(word, word, (before, after) => {
        const words = markWords(before, after)
        expect(textOf(words, 'added')).toBe(before)
        expect(textOf(words, 'removed')).toBe(after)
      }),
      { numRuns: 500 },
    )
  })
})
