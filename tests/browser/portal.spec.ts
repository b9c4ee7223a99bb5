/** The public site as a citizen meets it: with a mouse, on a phone, without script. */
import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'

const pages = [
  ['首页', '/', '行政执法全过程公开'],
  ['处罚决定', '/decisions', '行政处罚决定'],
  ['查不到的词', '/decisions?q=绝无此词', '行政处罚决定'],
  ['执法人员', '/officers', '执法人员名录'],
  ['权责事项', '/powers', '权责事项清单'],
  ['重大决定目录', '/major-decisions', '重大执法决定法制审核目录清单'],
  ['执法流程', '/procedures', '行政执法流程'],
  ['文书验真', '/verify', '文书验真'],
] as const

for (const [name, address, heading] of pages) {
  test(`${name}：标题、无障碍、不横向溢出、无报错 @phone`, async ({ page }) => {
    const errors: string[] = []
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    const response = await page.goto(address)
    expect(response?.status()).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
    await expectAccessible(page)
    expect(errors).toEqual([])
  })
}

test('处罚决定：搜索、打开、姓名已遮盖、凭文号核验一致 @phone @nojs', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('查询处罚决定').fill('铸造厂')
  await page.getByRole('button', { name: '查询' }).click()
  await page
    .getByRole('link', { name: /某铸造厂/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('某铸造厂')
  const main = page.getByRole('main')
  await expect(main).toContainText('70,000元（柒万元整）')
  await expect(main).toContainText('《安全生产法》第一百零二条')
  await expect(main).toContainText('现某询问笔录')
  await expect(main).not.toContainText('现场负责人')
  const number = /（耿）应急罚〔\d{4}〕\d+号/.exec((await main.textContent()) ?? '')?.[0] ?? ''
  await main.getByRole('link', { name: '核验文书真伪' }).click()
  await expect(page.getByRole('heading', { name: /一致/ })).toBeVisible()
  await expect(page.locator('.verdict')).toContainText(number)
})

test('公示的决定页：无障碍、不横向溢出 @phone', async ({ page }) => {
  await page.goto('/decisions')
  await page.locator('.cards a').first().click()
  await expect(page.getByRole('heading', { level: 2, name: '当事人的救济途径' })).toBeVisible()
  await expectAccessible(page)
})

for (const address of ['/nothing-here', '/decisions/nobody', '/decisions/00000000-0000-7000-8000-000000000000'])
  test(`没有的地址 ${address} 由公示门户自己说明 @phone @nojs`, async ({ page }) => {
    const response = await page.goto(address)
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有这个页面')
    await expect(page.getByRole('main').getByRole('link', { name: '首页' })).toHaveAttribute('href', '/')
  })

test('程序读的地址没有时，答复程序能读的错误', async ({ request }) => {
  for (const address of ['/api/nothing', '/office/assets/nothing.js']) {
    const response = await request.get(address)
    expect(response.status()).toBe(404)
    expect(response.headers()['content-type']).toContain('application/problem+json')
  }
})

test('流程图：图中每一步都指向步骤清单，点开即到 @phone', async ({ page }) => {
  await page.goto('/procedures')
  await page.locator('.links a').first().click()
  const chart = page.locator('.chart svg')
  await expect(chart).toBeVisible()
  const targets = await chart.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(targets.length).toBeGreaterThan(3)
  for (const target of targets) await expect(page.locator(`.steps ${target}`)).toHaveCount(1)
  await expectAccessible(page)
  await chart.locator('a').first().click()
  await expect(page).toHaveURL(/#step-1$/)
  await expect(page.locator('.steps #step-1')).toBeInViewport()
})

test('执法人员：按证号查到一个人，看到今天的状态 @phone @nojs', async ({ page }) => {
  await page.goto('/officers')
  const number = (await page.locator('.cards a').first().textContent()) ?? ''
  await page.getByLabel('查询执法人员').fill(number)
  await page.getByRole('button', { name: '查询' }).click()
  await expect(page).toHaveURL(`/officers?q=${encodeURIComponent(number)}`)
  await page.getByRole('link', { name: number }).click()
  await expect(page.locator('.verdict-title')).toContainText(/该执法证件(有效|未生效|暂停使用|已过期|已注销)/)
})

test('查询条件留在地址里，没有结果时说明怎么办 @nojs', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('查询处罚决定').fill('绝无此词')
  await page.getByRole('button', { name: '查询' }).click()
  await expect(page).toHaveURL(`/decisions?q=${encodeURIComponent('绝无此词')}`)
  await expect(page.getByText('没有查到符合条件的处罚决定')).toBeVisible()
  await expect(page.getByLabel('关键词')).toHaveValue('绝无此词')
})

test('文书验真：文件在本机计算校验值，不上传 @phone', async ({ page }) => {
  const sent: string[] = []
  await page.goto('/verify')
  page.on('request', (request) =>
    sent.push(`${request.method()} ${new URL(request.url()).pathname} ${request.postData() ?? ''}`),
  )
  await page
    .locator('#file')
    .setInputFiles({ name: '伪造.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 forged') })
  await expect(page.locator('#answer .verdict-title')).toContainText('未查到')
  // printf '%s' '%PDF-1.7 forged' | sha256sum
  await expect(page.locator('#answer')).toContainText(forgedSha256)
  expect(sent).toEqual(['GET /api/public/verify '])
  await expectAccessible(page)
})

const forgedSha256 = 'd244c304ae073e22106cac5c9a4c6f80666bf8ac65fafee92ac5b58ffb55aa81'

test('文书验真：没有脚本也能凭编号查询 @nojs', async ({ page }) => {
  await page.goto('/verify')
  await page.getByLabel('文号或者验真码').fill('（某）应急罚〔1999〕1号')
  await page.getByRole('button', { name: '核验' }).click()
  await expect(page.getByRole('heading', { name: '未查到' })).toBeVisible()
})

test('公众页面不设 Cookie，内容安全策略不许内联脚本', async ({ page, context }) => {
  const response = await page.goto('/')
  expect(response?.headers()['content-security-policy']).toContain("script-src 'self'")
  expect(response?.headers()['content-security-policy']).not.toContain('unsafe')
  expect(await context.cookies()).toEqual([])
})

test('键盘第一步可以跳到正文', async ({ page }) => {
  await page.goto('/decisions')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused()
})

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
}
