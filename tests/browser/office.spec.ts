/** The workbench as an officer meets it, against the running program in demo mode. */
import { expect, type Page, test } from '@playwright/test'
import type { AvailableAct } from '../../src/acts/index.ts'
import { expectAccessible } from './accessible.ts'
import { signInAs } from './desk.ts'
import { fillForm } from './fill-form.ts'

const officer = '执法员甲'

async function startNamed(page: Page, name: string): Promise<AvailableAct> {
  const { acts } = (await (await page.request.get('/api/starts')).json()) as { acts: AvailableAct[] }
  const found = acts.find((act) => act.name === name)
  if (!found) throw new Error(`没有可新建的事项 ${name}：${acts.map((act) => act.name).join('、')}`)
  return found
}

test.describe('登录', { tag: '@phone' }, () => {
  test('密码不对时说清楚，并把焦点放到说明上', async ({ page }) => {
    await page.goto('/office/login')
    await page.getByLabel('用户名').fill('nobody')
    await page.getByLabel('密码').fill('wrong-password')
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await expect(page.getByRole('alert')).toBeFocused()
    await expect(page).toHaveTitle(/^错误：登录/)
    await expectAccessible(page)
  })

  test('没有登录就打开某一页，登录后回到这一页', async ({ page }) => {
    await page.goto('/office/law')
    await expect(page).toHaveURL(/\/office\/login/)
    await expect(page.getByText(/失效|没有提交/)).toHaveCount(0)
    await page.getByRole('button', { name: officer }).first().click()
    await expect(page.getByRole('heading', { level: 1, name: '法定期限与基准' })).toBeVisible()
  })
})

test('登录失效时说明没有提交的内容还在，重新登录后回到原处', async ({ page, context }) => {
  await signInAs(page, officer)
  await context.clearCookies()
  await page.getByRole('link', { name: '法定期限与基准' }).click()
  await expect(page.getByText('登录已失效，请重新登录')).toBeVisible()
  await page.getByRole('button', { name: officer }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: '法定期限与基准' })).toBeVisible()
})

test('监督人员看到被拒绝的办理：谁、何事、为什么、依据哪一条', { tag: '@phone' }, async ({ page }) => {
  await signInAs(page, '书记员')
  const headers = { 'idempotency-key': crypto.randomUUID() }
  const input = { kind: 'organisation', name: '书记员不能登记的单位' }
  const refused = await page.request.post('/api/subjects', { headers, data: input })
  expect(refused.status()).toBe(403)
  await signInAs(page, '执法监督员')
  await page.goto('/office/refusals')
  await expect(page.getByRole('heading', { level: 1, name: '被拒操作' })).toBeVisible()
  const row = page.getByRole('row').filter({ hasText: '登记检查对象、当事人' }).first()
  await expect(row).toContainText('书记员')
  await expect(row).toContainText('您没有这一岗位权限')
  await expect(row).toContainText('《行政处罚法》第五十九条')
  await expectAccessible(page)
})

test('没有监督岗位的人看不到被拒操作', async ({ page }) => {
  await signInAs(page, officer)
  await expect(page.getByRole('link', { name: '被拒操作' })).toHaveCount(0)
  await page.goto('/office/refusals')
  await expect(page.getByRole('alert')).toContainText('被拒操作由执法监督、系统管理、审计人员和局长查看')
})

test.describe('各页无障碍、无横向滚动', { tag: '@phone' }, () => {
  const pages = [
    ['/', '待办'],
    ['/cases', '案件'],
    ['/inspections', '检查'],
    ['/new', '新建'],
    ['/officers', '执法人员'],
    ['/law', '法定期限与基准'],
  ] as const
  test('待办、案件、检查、新建、执法人员、法定期限', async ({ page }) => {
    await signInAs(page, officer)
    for (const [path, title] of pages)
      await test.step(title, async () => {
        await page.goto(`/office${path}`)
        await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
        await expect(page).toHaveTitle(`${title} - 明证`)
        await expectAccessible(page)
      })
  })
})

test('只用键盘：先到跳转链接，再到主要内容', async ({ page }) => {
  await signInAs(page, officer)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: '待办' })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: '跳到主要内容' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('查询条件留在地址里', async ({ page }) => {
  await signInAs(page, officer)
  await page.goto('/office/cases')
  await page.getByLabel('关键字').fill('没有这样的案件')
  await page.getByRole('button', { name: '查询' }).click()
  await expect(page).toHaveURL(/q=/)
  await page.reload()
  await expect(page.getByLabel('关键字')).toHaveValue('没有这样的案件')
  await expect(page.getByText('没有符合条件的案件')).toBeVisible()
})

test('排序、更多条件、保存的视图都留在地址里；导出与所见相同', async ({ page }) => {
  await signInAs(page, officer)
  await page.goto('/office/cases')
  await page.getByRole('link', { name: '按当事人排序' }).click()
  await expect(page).toHaveURL(/sort=party/)
  await page.getByText('更多条件').click()
  await page.getByRole('combobox', { name: '最近期限' }).selectOption('没有进行中的期限')
  await page.getByRole('button', { name: '查询' }).click()
  await expect(page).toHaveURL(/due=none/)
  await page.getByRole('button', { name: '保存为视图' }).click()
  await page.getByLabel('视图名称').fill('没有期限的')
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await page.goto('/office/cases')
  await page.getByRole('link', { name: '没有期限的' }).click()
  await expect(page).toHaveURL(/due=none/)
  await expectAccessible(page)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: '导出表格' }).click()
  expect((await download).url()).toContain('due=none')
  await page.getByRole('button', { name: '删除视图“没有期限的”' }).click()
  await expect(page.getByRole('link', { name: '没有期限的' })).toBeHidden()
})

test.describe('办理一件事', { tag: '@phone' }, () => {
  test('留空时列出问题，点问题回到那一栏；检查、提交、回执', async ({ page }) => {
    await signInAs(page, officer)
    const { form, label } = await startNamed(page, 'case.register')
    await page.goto('/office/new/case.register')
    await page.getByRole('button', { name: /下一步/ }).click()
    const summary = page.getByRole('alert').filter({ hasText: '有以下问题' })
    await expect(summary).toBeFocused()
    await expect(page).toHaveTitle(/^错误：/)
    await expectAccessible(page)
    await summary.getByRole('link').first().click()
    await expect(summary).not.toBeFocused()

    await fillForm(page, form)
    await page.getByRole('button', { name: /下一步/ }).click()
    await expect(page.getByRole('heading', { level: 1, name: /检查您填写的内容/ })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('button', { name: /确认提交/ }).click()
    await expect(page.getByRole('heading', { level: 1, name: `${label}：已办成` })).toBeVisible()
    await expectAccessible(page)
    await page.getByRole('link', { name: '继续办理' }).click()
    await expect(page.getByRole('heading', { level: 2, name: '现在可以办' })).toBeVisible()
    await expectAccessible(page)
  })

  test('草稿：关掉再打开，填写的内容还在', async ({ page, context }) => {
    await signInAs(page, officer)
    const { form } = await startNamed(page, 'case.register')
    await page.goto('/office/new/case.register')
    await fillForm(page, form)
    await page.close()
    const again = await context.newPage()
    await again.goto('/office/new/case.register')
    await expect(again.getByText(/已恢复/)).toBeVisible()
    await again.getByRole('button', { name: /下一步/ }).click()
    await expect(again.getByRole('heading', { level: 1, name: /检查您填写的内容/ })).toBeVisible()
  })
})

test('网络中断后重新提交用同一个编号，双击也只办一次', async ({ page }) => {
  await signInAs(page, officer)
  const { form, href } = await startNamed(page, 'case.register')
  const keys: (string | undefined)[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith(href)) keys.push(request.headers()['idempotency-key'])
  })
  await page.goto('/office/new/case.register')
  await fillForm(page, form)
  await page.getByRole('button', { name: /下一步/ }).click()
  await page.route(`**${href}`, (route) => route.abort())
  await page.getByRole('button', { name: /确认提交/ }).click()
  await expect(page.getByText('网络中断，还不知道是否已经办成')).toBeVisible()
  await page.unroute(`**${href}`)
  await page.getByRole('button', { name: /重新提交/ }).dblclick()
  await expect(page.getByRole('heading', { level: 1, name: /已办成/ })).toBeVisible()
  expect(keys).toHaveLength(2)
  expect(new Set(keys).size).toBe(1)
})
