/** A photograph is one tap away, and nothing of it is typed. */
import { expect, test } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { openCase } from './driven-case.ts'

const photo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('拍一张照片：校验、上传，表单里已经填好', { tag: '@phone' }, async ({ page }) => {
  await openCase(page, { name: '拍照', last: '制作询问笔录' })
  await expect(page.getByText('拍照取证')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('拍照取证').setInputFiles({ name: '现场.png', mimeType: 'image/png', buffer: photo })
  await expect(page.getByRole('heading', { level: 1, name: '收集证据' })).toBeVisible()
  await expect(page.getByText('现场.png 已上传，与本机计算的校验值一致')).toBeVisible()
  await expect(page.getByLabel(/证据名称/)).toHaveValue(/^现场照片（\d{4}年/)
  await page.getByLabel(/证明事项/).fill('现场有人无证作业。')
  await page.getByRole('button', { name: /下一步/ }).click()
  await page.getByRole('button', { name: /确认提交/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /已办成/ })).toBeVisible()
})
