import { describe, expect, test } from 'vitest'
import { day } from '../kernel/day.ts'
import { citationInChinese } from '../law/citation.ts'
import { exampleLaw } from '../law/example-law.ts'
import { inForce } from '../law/law-book.ts'
import { printGlossary } from './print.ts'
import { terms } from './terms.ts'

const all = terms.flatMap((group) => group.terms)

describe('术语表', () => {
  test('每个英文名、每个中文名只出现一次', () => {
    for (const key of ['english', 'chinese'] as const) {
      const names = all.map((entry) => entry[key])
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
    }
  })

  test('禁用词不是该词自己', () => {
    expect(all.filter(({ english, never }) => never.includes(english))).toEqual([])
  })

  test('英文名是英文，中文名是中文，格内没有表格分隔符', () => {
    for (const { english, chinese, never, because = '' } of all) {
      expect(english).toMatch(/^[a-z-]+( [a-z-]+)*$/)
      expect(chinese).toMatch(/^[\u4e00-\u9fff]|^（/)
      expect([english, chinese, because, ...never].join('')).not.toContain('|')
    }
  })

  test('所引条文都存在', () => {
    const on = day('2026-11-22')
    const exists = (text: string) =>
      inForce(exampleLaw.statutes, on).some(({ statute, articleCount }) =>
        Array.from({ length: articleCount ?? 999 }, (_, index) => index + 1).some(
          (article) => citationInChinese({ statute, article }) === text,
        ),
      )
    expect(exists('《行政处罚法》第八十七条')).toBe(false)
    expect(all.filter(({ article }) => article !== undefined && !exists(article))).toEqual([])
  })

  test.each([
    ['case', '案件'],
    ['filing', '立案'],
    ['legal review', '法制审核'],
    ['preservation', '先行登记保存'],
    ['deliberation', '集体讨论'],
    ['service', '送达'],
    ['ledger', '防篡改日志'],
    ['document', '执法文书'],
    ['disclosure', '公示'],
  ])('%s 是 %s', (english, chinese) => {
    expect(all.find((entry) => entry.english === english)?.chinese).toBe(chinese)
  })

  test('GLOSSARY.md 与术语表一致', async () => {
    await expect(printGlossary(terms)).toMatchFileSnapshot('../../GLOSSARY.md')
  })
})
