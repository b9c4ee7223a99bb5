/** An exam in the browser, the line cut amid it: nothing that was ticked is lost, and nothing is asked twice. */
import { randomUUID } from 'node:crypto'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { demoPassword } from '../../src/example/county.ts'
import { bankTable } from '../support/questions.ts'
import { signInAs } from './desk.ts'

/** Two questions, opened by the server a few seconds from now. */
async function announce(baseURL: string, title: string): Promise<void> {
  const cookieOf = async (username: string) => {
    const body = JSON.stringify({ username, password: demoPassword })
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`${baseURL}/api/session`, { method: 'POST', headers, body })
    return (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
  }
  const cookies = { reviewer1: await cookieOf('reviewer1'), section2: await cookieOf('section2') }
  const post = async (as: keyof typeof cookies, path: string, input: object) => {
    const headers = { cookie: cookies[as], 'content-type': 'application/json', 'idempotency-key': randomUUID() }
    const answer = await fetch(`${baseURL}${path}`, { method: 'POST', headers, body: JSON.stringify(input) })
    const body = (await answer.json()) as { subjectId: string }
    expect(answer.status, JSON.stringify(body)).toBe(200)
    return body.subjectId
  }
  await post('reviewer1', '/api/questions/import', { csv: bankTable(), answers: { 'import-rehearsal': '自编' } })
  const people = await fetch(`${baseURL}/api/lookups`, { headers: { cookie: cookies.reviewer1 } })
  const { people: inOffice } = (await people.json()) as { people: { id: string; name: string }[] }
  const at = (ms: number) => new Date(Date.now() + ms).toISOString()
  const examId = await post('reviewer1', '/api/exams', {
    ...{ title, purpose: 'annual', opensAt: at(2_000), closesAt: at(3_600_000), minutes: 30, passPoints: 6 },
    blueprint: [
      { kind: 'single', count: 1, points: 5 },
      { kind: 'judgement', count: 1, points: 5 },
    ],
    candidates: inOffice.filter(({ name }) => name === '书记员').map(({ id }) => id),
  })
  await post('section2', `/api/exams/${examId}/announcement`, {})
}

async function expectSound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}：${nodes.map((node) => node.target.join(' ')).join('、')}`)).toEqual(
    [],
  )
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow, '页面不应横向滚动').toBeLessThanOrEqual(0)
}

test('考试中断网：答案留在本机，恢复后自动补送，刷新后仍在，交卷', { tag: '@phone' }, async ({
  page,
  context,
  baseURL,
}) => {
  test.setTimeout(120_000)
  const title = `断网考试 ${randomUUID().slice(0, 8)}`
  await announce(baseURL ?? '', title)
  await signInAs(page, '书记员')
  await page.goto('/office/training')
  const panel = page.getByRole('region', { name: title })
  const start = panel.getByRole('button', { name: '开始答题' })
  await expect(start).toBeVisible({ timeout: 30_000 })
  await expectSound(page)
  await start.click()

  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  const saving = page.locator('.exam-saving')
  await expect(saving).toHaveText('已保存')
  await page.getByRole('radio', { name: '一人', exact: false }).check()
  await expect(saving).toHaveText('已保存')
  await expectSound(page)

  await context.setOffline(true)
  await page.getByRole('radio', { name: '两人以上' }).check()
  await page.getByRole('button', { name: '下一题' }).click()
  await page.getByRole('radio', { name: '对', exact: true }).check()
  await expect(saving).toContainText('2 项未保存')
  await page.getByRole('button', { name: '交卷' }).click()
  await expect(page.getByRole('button', { name: '确认交卷' })).toBeDisabled()
  await page.getByRole('button', { name: '继续答题' }).click()

  await context.setOffline(false)
  await expect(saving).toHaveText('已保存', { timeout: 15_000 })
  await page.reload()
  await expect(page.getByRole('radio', { name: '两人以上' })).toBeChecked()
  await expect(page.locator('.exam-count')).toContainText('2/2')

  await page.getByRole('button', { name: '交卷' }).click()
  await page.getByRole('button', { name: '确认交卷' }).click()
  await expect(panel).toContainText('已交卷，等待公布成绩')
})
