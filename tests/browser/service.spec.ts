/** The queue of service in the hands of an officer: found, taken over, tried in vain, served, gone. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { driveCase } from '../../bin/case-driver.ts'
import { CaseFacts } from '../../bin/case-facts.ts'
import { demoPassword } from '../../src/example/county.ts'
import { exampleLaw } from '../../src/law/example-law.ts'
import { signInAs } from './desk.ts'

const facts = {
  ...{ id: 'T-02', authority: '某市应急管理局', area: '某市', inspected_on: '2026-09-15', industry: '工贸' },
  ...{ violation: '特种作业人员未取得相应资格上岗作业', violated: ['安全生产法|30|1'], basis: ['安全生产法|97||7'] },
  ...{ measures: ['罚款'], fine_yuan: 20_000, source: '测试' },
}

class Enough extends Error {}

/** A decision drawn up and not yet served. */
async function decide(baseURL: string, party: string): Promise<void> {
  const driving = driveCase({
    fetch: (path, init) => fetch(`${baseURL}${path}`, init),
    facts: CaseFacts.parse({ ...facts, party_as_published: party }),
    password: demoPassword,
    provisions: exampleLaw.provisions,
    now: Date.now,
    onStep: ({ label }) => {
      if (label === '作出行政处罚决定') throw new Enough()
    },
  })
  await expect(driving).rejects.toThrow(Enough)
}

/** Under this heading: accessible, and no wider than the screen. */
async function expectSound(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}：${nodes.map((node) => node.target.join(' ')).join('、')}`)).toEqual(
    [],
  )
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow, '页面不应横向滚动').toBeLessThanOrEqual(0)
}

/** Everything filled in already but what is given; checked, submitted, done. */
async function submit(page: Page, label: string): Promise<void> {
  await page.getByRole('button', { name: '下一步：检查填写的内容' }).click()
  await page.getByRole('button', { name: `确认提交：${label}` }).click()
  await expect(page.getByRole('heading', { level: 1, name: `${label}：已办成` })).toBeVisible()
}

test('待送达：查到文书，另一名执法人员接手，未能送达留下记录，送达后离开列表', { tag: '@phone' }, async ({
  page,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const party = `某待送达单位 ${crypto.randomUUID().slice(0, 8)}`
  await decide(baseURL ?? '', party)
  await signInAs(page, '执法员丙')
  const queue = `/office/service?q=${encodeURIComponent(party)}`
  const row = page.getByRole('row').filter({ hasText: party })

  await page.goto(queue)
  await expect(row).toContainText('尚未送过')
  await expectSound(page, '待送达')
  await page.getByLabel('送达人').selectOption({ label: '由我送达' })
  await page.getByRole('button', { name: '查询' }).click()
  await expect(page.getByText('没有待送达的文书')).toBeVisible()
  await expect(page).toHaveURL(/officer=me/)

  await page.goto(queue)
  await row.getByRole('link', { name: '接手' }).click()
  await expectSound(page, '行政处罚决定书')
  await page.getByRole('link', { name: '接手送达' }).click()
  await page.getByLabel('接手原因').fill('当事人在本人片区。')
  await submit(page, '接手送达')
  await page.getByRole('link', { name: '继续办理送达' }).click()
  await expect(page.getByText('执法员丙：当事人在本人片区。')).toBeVisible()

  await page.getByRole('link', { name: '送达处罚决定书' }).click()
  await page.getByLabel('未能送达，记录一次').check()
  await page.getByLabel('无人签收').check()
  await page.getByLabel('经过').fill('大门上锁。')
  await submit(page, '送达处罚决定书')
  await page.goto(`${queue}&officer=me`)
  await expect(row).toContainText('送过，未送达')
  await expect(row).toContainText('直接送达，无人签收')
  await expect(row).toContainText('执法员丙（接手）')

  await row.getByRole('link', { name: '送达', exact: true }).click()
  await expect(page.getByLabel('直接送达', { exact: true })).toBeChecked()
  await page.getByLabel('留置送达').check()
  await page.getByLabel('拒收事由').fill('认为处罚过重。')
  await page.getByRole('button', { name: '添加见证人' }).click()
  await page.getByLabel('所在单位或者基层组织').fill('某村民委员会')
  await page.getByRole('textbox', { name: '见证人' }).fill('村干部庚')
  await expectSound(page, '送达处罚决定书')
  await submit(page, '送达处罚决定书')
  await page.goto(queue)
  await expect(page.getByText('没有待送达的文书')).toBeVisible()
})
