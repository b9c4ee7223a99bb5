import { describe, expect, test } from 'vitest'
import { bindingTerms, normalised, searchTerms } from './search-terms.ts'

describe('中文检索词', () => {
  test.each([
    ['安全生产', ['安全', '全生', '生产']],
    ['粉尘、粉尘', ['粉尘']],
    ['罚', []],
    ['（耿）应急罚〔2026〕1号', ['应急', '急罚', '2026', '1']],
    ['ＡＢＣ公司', ['abc', '公司']],
    ['𬭎铁', ['𬭎铁']],
  ])('%s', (text, terms) => expect(searchTerms(text)).toEqual(terms))

  test('括号不论全角半角、方圆，一律相同', () => expect(normalised('〔1〕【1】[1]（1）')).toBe('(1)(1)(1)(1)'))
  test('西文可能只是长词的一部分，不用来限定', () => expect(bindingTerms('202 粉尘')).toEqual(['粉尘']))
})
