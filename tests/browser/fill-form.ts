/** Fills in any act's form from its schema, the way a person would: through labels and controls. */
import type { Page } from '@playwright/test'
import type { Field } from '../../src/acts/index.ts'
import { entryField, kindOf, plainField } from '../../web/ui/form/field-kind.ts'
import { fieldId, join } from '../../web/ui/form/field-path.ts'

export type Answers = Record<string, string>

/** Required fields only; `answers` by path come before what is made up here. Fields already filled are left alone. */
export async function fillForm(page: Page, form: Field, answers: Answers = {}, path = ''): Promise<void> {
  const required = form.required ?? []
  for (const [key, property] of Object.entries(form.properties ?? {})) {
    const at = join(path, key)
    if (required.includes(key) || at in answers) await fillField(page, plainField(property), { at, answers })
  }
}

type Place = { at: string; answers: Answers }

async function fillField(page: Page, field: Field, { at, answers }: Place): Promise<void> {
  const kind = kindOf(field)
  switch (kind) {
    case 'constant':
    case 'fixed':
      return
    case 'section':
      return fillForm(page, field, answers, at)
    case 'list':
      return fillList(page, field, { at, answers })
    case 'officers':
    case 'people':
    case 'choices':
      return checkTwo(page, at)
    case 'citation':
      return fillCitation(page, at)
    case 'file':
      return page
        .locator(`#${fieldId(at)}`)
        .setInputFiles({ name: '照片.txt', mimeType: 'text/plain', buffer: Buffer.from(`证据 ${at}`) })
    default:
      return fillControl(page, answers[at], { at, madeUp: madeUp(kind, field) })
  }
}

async function fillControl(page: Page, answer: string | undefined, { at, madeUp }: { at: string; madeUp: string }) {
  const control = page.locator(`#${fieldId(at)}`)
  if ((await control.getAttribute('type')) === 'radio') return chooseRadio(page, at)
  if ((await control.getAttribute('role')) === 'combobox') return chooseFirst(page, at)
  if (answer !== undefined || (await control.inputValue()) === '') await control.fill(answer ?? madeUp)
}

async function chooseRadio(page: Page, at: string): Promise<void> {
  const name = `input[name="${fieldId(at)}"]`
  if ((await page.locator(`${name}:checked`).count()) === 0) await page.locator(`${name}:enabled`).first().check()
}

async function fillList(page: Page, field: Field, { at, answers }: Place): Promise<void> {
  const entries = page.locator(`#${fieldId(at)} > .card-entry`)
  for (let missing = (field.minItems ?? 0) - (await entries.count()); missing > 0; missing--)
    await page.getByRole('button', { name: `添加${field.title}`, exact: false }).click()
  const entry = entryField(field)
  for (let index = 0; index < (await entries.count()); index++)
    await fillField(page, entry, { at: join(at, index), answers })
}

async function checkTwo(page: Page, at: string): Promise<void> {
  const boxes = page.locator(`fieldset:has(> * #${fieldId(at)}, > #${fieldId(at)}) input[type=checkbox]:enabled`)
  const wanted = Math.min(2, await boxes.count())
  for (let index = 0; index < wanted; index++) await boxes.nth(index).check()
}

async function fillCitation(page: Page, at: string): Promise<void> {
  const statute = page.locator(`#${fieldId(at)}`)
  if ((await statute.inputValue()) !== '') return
  await statute.fill('安全生产法')
  await page.keyboard.press('Escape')
  const group = page.locator('.citation').filter({ has: statute })
  await group.getByLabel(/第几条/).fill('36')
}

async function chooseFirst(page: Page, at: string): Promise<void> {
  const control = page.locator(`#${fieldId(at)}`)
  if ((await page.locator(`.ant-select:has(#${fieldId(at)}) .ant-select-selection-item`).count()) > 0) return
  await control.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
}

function madeUp(kind: string, { title = '', minimum = 1, minLength = 0 }: Field): string {
  if (kind === 'day') return '2026-11-02'
  if (kind === 'instant') return '2026-11-02T09:30'
  if (kind === 'money') return '20000'
  if (kind === 'number') return String(Math.max(1, minimum))
  return `${title}：浏览器测试填写。`.padEnd(minLength, '。')
}
