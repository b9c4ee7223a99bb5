import { describe, expect, test } from 'vitest'
import { citationInChinese, parseCitation } from './citation.ts'
import { citationsIn, stretchesOf } from './citations-in-text.ts'
import { exampleLaw } from './example-law.ts'

describe('从文字里认出所引条文', () => {
  test.each([
    ['依据：《行政处罚法》第五十八条', ['行政处罚法|58']],
    ['《行政处罚法》第五十八条第一款第（二）项', ['行政处罚法|58|1|2']],
    ['《行政处罚法》第六十四条第二项、第七十三条', ['行政处罚法|64||2', '行政处罚法|73']],
    ['《中华人民共和国安全生产法》第九十七条第七项', ['安全生产法|97||7']],
    [
      '《行政处罚法》第四十四条、第四十五条和《安全生产法》第一百零九条',
      ['行政处罚法|44', '行政处罚法|45', '安全生产法|109'],
    ],
    ['《安全生产违法行为行政处罚办法》（应急管理部令第18号）第五条', ['安全生产违法行为行政处罚办法|5']],
    ['见《行政处罚法》。另按第五条办理', []],
    ['《行政处罚法》第五十八条。第五条另说', ['行政处罚法|58']],
    ['没有引用', []],
  ])('%s', (text, wanted) => {
    expect(citationsIn(text)).toEqual(wanted.map(parseCitation))
    expect(
      stretchesOf(text)
        .map((stretch) => stretch.text)
        .join(''),
    ).toBe(text)
  })

  test('产品写出的每一条引用都读得回来', () => {
    const written = [...exampleLaw.deadlines, ...exampleLaw.thresholds, ...exampleLaw.provisions].flatMap(
      ({ basis }) => basis,
    )
    for (const citation of written) expect(citationsIn(citationInChinese(citation))).toEqual([citation])
    expect(written.length).toBeGreaterThan(100)
  })
})
