/** 离线核验网页：从公示门户下载后作为本机文件打开，不联网。真实的案卷包在 whole-case.spec.ts 里核验。 */
import { expect, test } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { openVerifier } from './offline-verifier.ts'

test('下载后从本机打开：没有选文件、选错文件都说明怎么办 @phone', async ({ page }, testInfo) => {
  await openVerifier(page, testInfo.outputPath('verify.html'))
  await page.getByRole('button', { name: '开始核验' }).click()
  await expect(page.locator('#result')).toContainText('还没有选择案卷包')
  await page
    .getByLabel('案卷包（.zip）')
    .setInputFiles({ name: '别的.zip', mimeType: 'application/zip', buffer: Buffer.from('别的') })
  await page.getByRole('button', { name: '开始核验' }).click()
  await expect(page.locator('#result')).toContainText('不是 zip 文件')
  await expectAccessible(page)
})
