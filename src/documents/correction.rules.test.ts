import { describe, expect, test } from 'vitest'
import { mustBeClerical } from './correction.rules.ts'

const content = {
  party: { kind: 'organisation', name: '某铸造厂', creditCode: '91530926MA6K0T1X2A', address: '示例路1号' },
  facts: '2026年11月2日检查时发现两名工人无证上岗作叶。',
  result: '给予罚款人民币50,000.00元的行政处罚。',
  totalFineFen: 5_000_000,
}
const corrected = (written: string, to: string) =>
  mustBeClerical({ content }, [{ where: '第一段', written, corrected: to }])?.code

describe('更正只限文字差错（《行政处罚法》第七十五条第二款）', () => {
  test.each([
    ['无证上岗作叶', '无证上岗作业'],
    ['两名工人', '二名工人'],
  ])('「%s」改为「%s」可以更正', (written, to) => {
    expect(corrected(written, to)).toBeUndefined()
  })

  test.each([
    ['50,000.00元', '30,000.00元', 'amount-not-clerical'],
    ['50,000.00', '30,000.00', 'amount-not-clerical'],
    ['无证上岗', '罚款三万元', 'amount-not-clerical'],
    ['给予罚款', '给予警告', 'penalty-not-clerical'],
    ['无证上岗作叶', '无证上岗作业，并处没收', 'penalty-not-clerical'],
    ['某铸造厂', '某机械厂', 'party-not-clerical'],
    ['91530926MA6K0T1X2A', '91530926MA6K0T1X2B', 'party-not-clerical'],
    ['没有写过的话', '别的话', 'not-written'],
    ['两名工人', '两名工人', 'nothing-corrected'],
  ])('「%s」改为「%s」不是文字差错', (written, to, code) => {
    expect(corrected(written, to)).toBe(code)
  })
})
