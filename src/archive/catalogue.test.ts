import { describe, expect, test } from 'vitest'
import { pageNumbers } from './catalogue.ts'

describe('卷内目录的页号', () => {
  test.each<[string, (number | undefined)[], (string | null)[]]>([
    ['从第一页连续编', [4, 1, 2], ['1—4', '5', '6—7']],
    ['页数不明的材料之后不再编', [2, undefined, 3], ['1—2', null, null]],
    ['空卷', [], []],
  ])('%s', (_name, pages, numbers) => {
    expect(pageNumbers(pages.map((count) => (count === undefined ? {} : { pages: count })))).toEqual(numbers)
  })
})
