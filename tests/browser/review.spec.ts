/** One legal review from submission to opinion, in the browser: how many clicks and screens it costs the reviewer. */
import { expect, type Page, test } from '@playwright/test'
import { switchTo } from './desk.ts'
import { openCase } from './driven-case.ts'

test('审核一件：材料与十一项同屏，引用页码，草稿不丢', async ({ page }) => {
  await openCase(page, { name: '审核', last: '送法制审核' })
  await switchTo(page, '法制审核员甲')
  const count = counting()
  await count.click(page.locator('.acts-panel').getByRole('link', { name: '法制初审' }))
  const file = page.getByRole('region', { name: '卷内材料' })
  await expect(file.getByRole('combobox')).toContainText('行政处罚决定书（草稿）')
  const points = page.locator('.review-point')
  await expect(points).toHaveCount(11)
  await expect(points.first()).toContainText('系统预核')
  for (const point of await points.all()) {
    if (await point.getByRole('radio', { name: '合格' }).isChecked()) continue
    await count.click(point.getByRole('radio', { name: '合格' }))
    await point.getByRole('textbox').fill('经核对，合格。')
  }
  await count.click(file.getByRole('button', { name: /^引用到第/ }))
  await expect(page.getByRole('list', { name: '引用' })).toContainText('行政处罚决定书（草稿） 第 1 页')
  await page.reload()
  await expect(page.getByRole('list', { name: '引用' })).toContainText('第 1 页')
  await expect(page.getByText('填写、还没有提交的内容')).toBeVisible()
  await count.click(page.getByRole('radio', { name: '没有应当回避的情形' }))
  await count.click(page.getByRole('radio', { name: '同意', exact: true }))
  await page.getByLabel(/^审核意见/).fill('事实清楚，证据确凿，适用法律准确，同意。')
  await count.click(page.getByRole('button', { name: '下一步：检查填写的内容' }))
  await count.click(page.getByRole('button', { name: /^确认提交/ }))
  await expect(page.getByRole('link', { name: '继续办理' })).toBeVisible()
  console.log(`法制初审一件：${count.clicks()} 次点击，3 屏（审核、检查、回执）`)
  expect(count.clicks()).toBeLessThanOrEqual(20)
})

function counting() {
  let clicks = 0
  return {
    click: async (target: ReturnType<Page['locator']>) => {
      clicks += 1
      await target.click()
    },
    clicks: () => clicks,
  }
}
