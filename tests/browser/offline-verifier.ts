/** verify.html as whoever doubts a bundle uses it: downloaded from the public site, opened from the disk, no network. */
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { expect, type Page } from '@playwright/test'

export async function openVerifier(page: Page, file: string): Promise<void> {
  await page.goto('/verify')
  const waiting = page.waitForEvent('download')
  await page.getByRole('link', { name: '核验网页' }).click()
  await (await waiting).saveAs(file)
  await page.context().setOffline(true)
  await page.goto(pathToFileURL(file).href)
}

type Issued = { bundle: string; policy: string }

/** The other verifier, that runs in a browser, comes to the same conclusion, and finds one byte changed. */
export async function expectArchiveOffline(page: Page, { bundle, policy }: Issued): Promise<void> {
  await openVerifier(page, `${policy}.html`)
  await page.getByLabel('公钥文件').setInputFiles(policy)
  const buffer = readFileSync(bundle)
  const check = async (bytes: Buffer) => {
    const file = { name: '案卷包.zip', mimeType: 'application/zip', buffer: bytes }
    await page.getByLabel('案卷包（.zip）').setInputFiles(file)
    await page.getByRole('button', { name: '开始核验' }).click()
  }
  await check(buffer)
  await expect(page.getByRole('heading', { name: '全部通过' })).toBeVisible()
  await expect(page.locator('.checks .good')).toHaveCount(8)
  await expect(page.locator('.files')).toContainText('行政处罚决定书')
  await check(Buffer.concat([buffer.subarray(0, 5000), Buffer.from('x'), buffer.subarray(5001)]))
  await expect(page.getByRole('heading', { name: '核验不通过' })).toBeVisible()
}
