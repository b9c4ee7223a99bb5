/** One document in the hands of people: signed on glass and on paper, refused before witnesses; the bureau's own layout put in. */
import { expect, type Page, test } from '@playwright/test'
import type { Stroke } from '../../web/ui/strokes.ts'
import { expectAccessible } from './accessible.ts'
import { signInAs } from './desk.ts'
import { openCase } from './driven-case.ts'

/** The record of an inquiry of a case carried so far. */
async function openRecord(page: Page, name: string): Promise<string> {
  await openCase(page, { name, last: '制作询问笔录' })
  await page.getByRole('link', { name: /^文书\d/ }).click()
  await page.getByRole('link', { name: '询问笔录', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: '询问笔录' })).toBeVisible()
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

type Line = [fromX: number, fromY: number, toX: number, toY: number]

/** 十, in parts of the pad: across, then down. */
const cross: Line[] = [
  [0.2, 0.45, 0.8, 0.4],
  [0.5, 0.15, 0.48, 0.8],
]

/** By finger where there is one, else by mouse. */
async function write(page: Page, lines: Line[]): Promise<void> {
  const pad = page.getByRole('img', { name: /在此签名/ })
  await pad.scrollIntoViewIfNeeded()
  const box = await pad.boundingBox()
  if (!box) throw new Error('没有签名框')
  const pen = test.info().project.use.hasTouch ? await finger(page) : mouse(page)
  for (const [fromX, fromY, toX, toY] of lines) {
    const at = (step: number) => ({
      x: box.x + box.width * (fromX + ((toX - fromX) * step) / 10),
      y: box.y + box.height * (fromY + ((toY - fromY) * step) / 10),
    })
    await pen.down(at(0))
    for (let step = 1; step <= 10; step++) await pen.move(at(step))
    await pen.up()
  }
}

type Where = { x: number; y: number }

function mouse(page: Page) {
  return {
    down: async ({ x, y }: Where) => {
      await page.mouse.move(x, y)
      await page.mouse.down()
    },
    move: ({ x, y }: Where) => page.mouse.move(x, y),
    up: () => page.mouse.up(),
  }
}

/** Touches as the screen reports them; the browser makes pointer events of them, and would scroll where it may. */
async function finger(page: Page) {
  const session = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: (Where & { force: number })[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints })
  return {
    down: (where: Where) => touch('touchStart', [{ ...where, force: 0.3 }]),
    move: (where: Where) => touch('touchMove', [{ ...where, force: 0.8 }]),
    up: () => touch('touchEnd', []),
  }
}

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

test.describe('文书签名', { tag: '@phone' }, () => {
  test('在屏幕上签名：可撤销、可重写，笔画的时间和压力一并保存，成为签名页', async ({ page }) => {
    const id = await openRecord(page, '屏幕')
    await expectAccessible(page)
    await page.getByRole('link', { name: '文书签名' }).click()
    await expect(page.getByLabel('签名人姓名')).toHaveValue('现场负责人')
    await expectAccessible(page)
    await page.getByRole('button', { name: '确认签名' }).click()
    await expect(page.getByRole('alert')).toContainText('请在签名框内写下姓名')

    const pad = (count: number) => page.getByRole('img', { name: `请现场负责人在此签名，已写 ${count} 笔` })
    await write(page, cross)
    await expect(pad(2)).toBeVisible()
    await page.getByRole('button', { name: '撤销一笔' }).click()
    await expect(pad(1)).toBeVisible()
    await page.getByRole('button', { name: '清除重写' }).click()
    await expect(pad(0)).toBeVisible()
    await write(page, cross)

    const sent = page.waitForRequest((request) => request.url().endsWith(`/api/documents/${id}/signatures`))
    await page.getByRole('button', { name: '确认签名' }).click()
    const { strokes } = (await sent).postDataJSON() as { strokes: Stroke[] }
    expect(strokes).toHaveLength(2)
    const times = strokes.flat().map(({ t }) => t)
    expect(times).toEqual(times.toSorted((one, other) => one - other))
    expect(strokes.flat().every(({ p }) => p > 0)).toBe(true)
    const [across = []] = strokes
    expect((across.at(-1)?.x ?? 0) - (across[0]?.x ?? 0)).toBeGreaterThan(500)

    await expect(page.getByRole('status').filter({ hasText: '已收到现场负责人的签名' })).toBeVisible()
    const course = page.getByRole('region', { name: '办理情况' })
    await expect(course).toContainText('当事人 现场负责人：屏幕手写签名')
    await expectAccessible(page)
    await course.getByRole('link', { name: '签名页' }).click()
    await expect(page.getByRole('heading', { level: 1, name: '签名页' })).toBeVisible()
    await expect(page.getByText('这是一份文书的签名页')).toBeVisible()
    await expect(page.getByRole('link', { name: '文书签名' })).toHaveCount(0)
  })

  test('纸质签名扫描上传：格式不符当场说明；拒绝签名须有事由和两名执法人员', async ({ page }) => {
    await openRecord(page, '扫描')
    await page.getByRole('link', { name: '文书签名' }).click()
    await page.getByRole('button', { name: '改为上传纸质签名' }).click()
    await expectAccessible(page)
    const file = page.getByLabel('签名扫描件')
    await file.setInputFiles({ name: '签名.txt', mimeType: 'text/plain', buffer: Buffer.from('不是图片') })
    await expect(page.getByRole('alert')).toContainText('只收 JPEG、PNG 或者 PDF')
    await file.setInputFiles({ name: '改了名.png', mimeType: 'image/png', buffer: Buffer.from('不是图片') })
    await page.getByRole('button', { name: '确认签名' }).click()
    await expect(page.getByRole('alert')).toContainText('签名扫描件只收 JPEG、PNG 或者 PDF')
    await file.setInputFiles({ name: '签名.png', mimeType: 'image/png', buffer: png })
    await expect(page.getByText('签名.png 已上传')).toBeVisible()
    await page.getByRole('button', { name: '确认签名' }).click()
    const course = page.getByRole('region', { name: '办理情况' })
    await expect(course).toContainText('纸质签名扫描件')
    const scan = await course.getByRole('link', { name: '扫描件' }).getAttribute('href')
    expect(await (await page.request.get(scan ?? '')).body()).toEqual(png)

    await page.getByRole('link', { name: '文书签名' }).click()
    await page.getByRole('radio', { name: '见证人' }).check()
    await page.getByLabel('签名人姓名').fill('村民代表')
    await page.getByRole('radio', { name: '拒绝签名' }).check()
    await expectAccessible(page)
    await page.getByLabel('拒签事由').fill('认为与己无关')
    await page.getByRole('checkbox', { name: '执法员甲' }).check()
    await page.getByRole('button', { name: '确认记载拒绝签名' }).click()
    await expect(page.getByRole('alert')).toContainText('两名以上执法人员')
    await page.getByRole('checkbox', { name: '执法员乙' }).check()
    await page.getByRole('button', { name: '确认记载拒绝签名' }).click()
    await expect(course).toContainText('见证人 村民代表：拒绝签名')
  })
})

test('换上本局自己的版式：样板、漏项说明、启用、停用', { tag: '@phone' }, async ({ page }) => {
  const name = '教育记录'
  await signInAs(page, '系统管理员')
  await page.goto('/office/forms')
  await page.getByLabel('查找').fill(name)
  await expectAccessible(page)
  await page.getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
  await expectAccessible(page)
  const starter = async (link: string) =>
    (await page.request.get((await page.getByRole('link', { name: link }).getAttribute('href')) ?? '')).body()
  const [typst, word] = [(await starter('Typst 样板')).toString(), await starter('Word 样板')]
  const install = async (kind: string, fileName: string, buffer: Buffer) => {
    await page.getByRole('link', { name: '启用新模板' }).click()
    await page.getByRole('radio', { name: new RegExp(kind) }).check()
    await page.getByLabel(/模板文件/).setInputFiles({ name: fileName, mimeType: 'application/octet-stream', buffer })
    await expect(page.getByLabel(/文件名/)).toHaveValue(fileName)
    await page.getByRole('button', { name: /下一步/ }).click()
    await page.getByRole('button', { name: /确认提交/ }).click()
  }

  const without = typst.replace(/.*at\(content, "conduct"\).*\n/, '')
  expect(without).not.toBe(typst)
  await install('Typst', '漏一项.typ', Buffer.from(without))
  const refusal = page.getByRole('alert').filter({ hasText: '不能启用' })
  await expect(refusal).toContainText('违法行为')
  await expectAccessible(page)

  await page.goto(`/office/forms/education-record`)
  await install('Word', '本局教育记录.docx', word)
  await expect(page.getByRole('heading', { level: 1, name: /已办成/ })).toBeVisible()
  await page.getByRole('link', { name: '回到这种文书' }).click()
  const own = page
    .getByRole('region', { name: '本局模板' })
    .getByRole('listitem')
    .filter({ hasText: '本局教育记录.docx' })
  await expect(own.first()).toContainText('在用')
  await expectAccessible(page)
  const inUse = own.filter({ hasText: '在用' })
  await inUse.getByText('停用', { exact: true }).click()
  await inUse.getByLabel('停用理由').fill('改用统一式样')
  await inUse.getByRole('button', { name: '停用这个模板' }).click()
  await expect(own.filter({ hasText: '停用理由：改用统一式样' }).first()).toContainText('已停用')
})

test('用印登记簿：每一次用印是哪一份文书、谁、什么时候', { tag: '@phone' }, async ({ page }) => {
  await signInAs(page, '书记员')
  await page.goto('/office/seals')
  await expect(page.getByRole('heading', { level: 1, name: '用印登记' })).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: '行政处罚决定书' }).first()).toContainText('公章')
  await expectAccessible(page)
})
