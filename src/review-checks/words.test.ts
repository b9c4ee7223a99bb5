import { describe, expect, test } from 'vitest'
import { sharedShare } from './words.ts'

describe('一段文字有多少写在另一段里', () => {
  test.each([
    ['同样的话', '特种作业人员无证上岗', '特种作业人员无证上岗', 1],
    ['多出来的话不减少', '无证上岗', '经查，该公司二名电焊工无证上岗。', 1],
    ['标点和空白不算', '无证，上岗', '无 证 上 岗', 1],
    ['一半', '无证上岗', '无证', 1 / 3],
    ['毫不相干', '无证上岗', '未设置安全警示标志', 0],
    ['没有内容', '', '无证上岗', 0],
  ])('%s', (_, of, text, share) => {
    expect(sharedShare(of, text)).toBeCloseTo(share)
  })
})
