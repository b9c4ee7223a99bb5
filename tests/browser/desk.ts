/** The workbench in the hands of its people: signing in with one tap, changing posts, carrying out one act. */
import { expect, type Locator, type Page } from '@playwright/test'
import type { AvailableAct } from '../../src/acts/index.ts'
import { type Answers, fillForm } from './fill-form.ts'

export async function signInAs(page: Page, name: string): Promise<void> {
  await page.goto('/office/login')
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
  await expect(page.getByRole('heading', { level: 1, name: '待办' })).toBeVisible()
}

/** Stays where it is, as somebody else. */
export async function switchTo(page: Page, name: string): Promise<void> {
  const person = page.locator('.person-menu > summary')
  if (((await person.textContent()) ?? '').startsWith(name)) return
  await person.click()
  await page
    .locator('.person-panel')
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click()
  await expect(person).toHaveText(new RegExp(`^${name}`))
  await expect(page.locator('.person-menu')).not.toHaveAttribute('open')
}

type Taking = { by: string; act: string; answers?: Answers }

/** From the page of a case or an inspection: the button, the form, the check, the receipt. Ends on the receipt. */
export async function take(page: Page, { by, act, answers = {} }: Taking): Promise<void> {
  await switchTo(page, by)
  const link = page.locator('.acts-panel').getByRole('link', { name: act, exact: true })
  await expect(link, `${by}现在可以办「${act}」`).toBeVisible()
  const address = new URL(page.url()).pathname.replace('/office/', '/api/')
  const { acts } = (await (await page.request.get(`${address}/acts`)).json()) as { acts: AvailableAct[] }
  await link.click()
  await fillAndSubmit(page, { offered: acts.find(({ label }) => label === act), answers })
}

/** Begins something new, from 新建. */
export async function begin(page: Page, { by, act, answers = {} }: Taking): Promise<void> {
  await switchTo(page, by)
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '新建' }).click()
  const { acts } = (await (await page.request.get('/api/starts')).json()) as { acts: AvailableAct[] }
  await page.getByRole('main').getByRole('link', { name: act }).click()
  await fillAndSubmit(page, { offered: acts.find(({ label }) => label === act), answers })
}

/** The receipt leads on to what was begun or continued. */
export async function goOn(page: Page): Promise<void> {
  await page.getByRole('link', { name: '继续办理' }).click()
  await expect(page.getByRole('heading', { level: 2, name: '现在可以办' })).toBeVisible()
}

/** What the server reminds of is answered as a person would, one reason each. */
async function answerWarnings(page: Page, submit: Locator): Promise<void> {
  const reasons = page.getByRole('region', { name: /^提交以前/ }).getByRole('textbox')
  for (const reason of await reasons.all()) await reason.fill('经核实，情况属实。')
  await submit.click()
}

async function fillAndSubmit(
  page: Page,
  { offered, answers }: { offered: AvailableAct | undefined; answers: Answers },
): Promise<void> {
  if (!offered) throw new Error('没有这个办理事项')
  const next = page.getByRole('button', { name: '下一步：检查填写的内容' })
  const confirm = page.getByRole('button', { name: `确认提交：${offered.label}` })
  await expect(next.or(confirm)).toBeVisible()
  if (await next.isVisible()) {
    await fillForm(page, offered.form, answers)
    await next.click()
    await expect(page.getByRole('heading', { level: 1, name: `检查您填写的内容：${offered.label}` })).toBeVisible()
  }
  await confirm.click()
  const done = page.getByRole('heading', { level: 1, name: `${offered.label}：已办成` })
  const answering = page.getByRole('button', { name: `答复后提交：${offered.label}` })
  await expect(done.or(answering)).toBeVisible()
  if (await answering.isVisible()) await answerWarnings(page, answering)
  await expect(done).toBeVisible()
  await expect(page.locator('.done-panel')).toContainText(/记录序号第 \d+ 条/)
  await expect(page.locator('.done-panel code, .done-panel dd').filter({ hasText: /^[0-9a-f]{64}$/ })).toHaveCount(1)
}
