/** Fills in any act's form from its schema, the way a person would: through labels and controls. */
import type { Page } from '@playwright/test'
import type { Field } from '../../src/acts/index.ts'
import { entryField, kindOf, plainField } from '../../web/ui/form/field-kind.ts'
import { fieldId, join } from '../../web/ui/form/field-path.ts'
import { variantKey, variantsOf } from '../../web/ui/form/variant.ts'

/** What a person would type or choose, by path (`violations.0.fact`): choices by their words, moments as their input has them. */
export type Answers = Record<string, string>

/** Required fields and answered ones; fields that need an answer and have none get something made up, unless already filled. */
export async function fillForm(page: Page, form: Field, answers: Answers = {}, path = ''): Promise<void> {
  const required = form.required ?? []
  for (const [key, property] of Object.entries(form.properties ?? {})) {
    const at = join(path, key)
    if (required.includes(key) || isAnswered(answers, at)) await fillField(page, plainField(property), { at, answers })
  }
}

type Place = { at: string; answers: Answers }

function isAnswered(answers: Answers, at: string): boolean {
  return Object.keys(answers).some((path) => path === at || path.startsWith(`${at}.`))
}

async function fillField(page: Page, field: Field, { at, answers }: Place): Promise<void> {
  const kind = kindOf(field)
  const answer = answers[at]
  switch (kind) {
    case 'constant':
    case 'fixed':
      return
    case 'section':
      return fillForm(page, field, answers, at)
    case 'variants':
      return fillVariant(page, field, { at, answers })
    case 'list':
      return fillList(page, field, { at, answers })
    case 'officers':
    case 'people':
    case 'choices':
      return checkTwo(page, at)
    case 'citation':
      return fillCitation(page, at, answer)
    case 'file':
      return page
        .locator(`#${fieldId(at)}`)
        .setInputFiles({ name: '照片.txt', mimeType: 'text/plain', buffer: Buffer.from(answer ?? `证据 ${at}`) })
    default:
      return fillControl(page, answer, { at, madeUp: madeUp(kind, field) })
  }
}

async function fillControl(page: Page, answer: string | undefined, { at, madeUp }: { at: string; madeUp: string }) {
  const control = page.locator(`#${fieldId(at)}`)
  if ((await control.getAttribute('type')) === 'radio') return chooseRadio(page, at, answer)
  if ((await control.getAttribute('role')) === 'combobox') return choose(page, at, answer)
  if (answer !== undefined || (await control.inputValue()) === '') await control.fill(answer ?? madeUp)
}

async function chooseRadio(page: Page, at: string, answer: string | undefined): Promise<void> {
  const group = page.locator(`label:has(input[name="${fieldId(at)}"]:enabled)`)
  if (answer !== undefined) return group.filter({ hasText: answer }).first().click()
  const isChosen = (await page.locator(`input[name="${fieldId(at)}"]:checked`).count()) > 0
  if (!isChosen) await group.first().click()
}

/** First which kind, then what that kind asks. */
async function fillVariant(page: Page, field: Field, { at, answers }: Place): Promise<void> {
  const choice = join(at, variantKey(field))
  await chooseRadio(page, choice, answers[choice])
  const value = await page.locator(`input[name="${fieldId(choice)}"]:checked`).getAttribute('value')
  const chosen = variantsOf(field).find((variant) => variant.value === value)
  if (chosen) await fillForm(page, chosen.section, answers, at)
}

async function fillList(page: Page, field: Field, { at, answers }: Place): Promise<void> {
  const list = page.locator(`#${fieldId(at)}`)
  const entries = list.locator('> *')
  const answered = Object.keys(answers).filter((path) => path.startsWith(`${at}.`))
  const last = Math.max(-1, ...answered.map((path) => Number(path.slice(at.length + 1).split('.')[0])))
  const wanted = Math.max(field.minItems ?? 0, last + 1)
  const add = page.locator(`fieldset:has(> #${fieldId(at)}) > button`)
  for (let missing = wanted - (await entries.count()); missing > 0; missing--) await add.click()
  const entry = entryField(field)
  const count = await entries.count()
  for (let index = 0; index < count; index++) await fillField(page, entry, { at: join(at, index), answers })
}

async function checkTwo(page: Page, at: string): Promise<void> {
  const boxes = page.locator(`fieldset:has(> * #${fieldId(at)}, > #${fieldId(at)}) input[type=checkbox]:enabled`)
  const wanted = Math.min(2, await boxes.count())
  for (let index = 0; index < wanted; index++) await boxes.nth(index).check()
}

async function fillCitation(page: Page, at: string, answer: string | undefined): Promise<void> {
  const statute = page.locator(`#${fieldId(at)}`)
  if (answer === undefined && (await statute.inputValue()) !== '') return
  const [name = '', ...places] = (answer ?? '安全生产法|36').split('|')
  await statute.fill(name)
  await page.keyboard.press('Escape')
  const group = page.locator('.citation').filter({ has: statute })
  for (const [index, place] of ['条', '款', '项'].entries())
    if (places[index]) await group.getByLabel(`第几${place}`).fill(places[index])
}

async function choose(page: Page, at: string, answer: string | undefined): Promise<void> {
  const control = page.locator(`#${fieldId(at)}`)
  const isChosen = (await page.locator(`.ant-select:has(#${fieldId(at)}) .ant-select-content-has-value`).count()) > 0
  if (isChosen && answer === undefined) return
  await control.focus()
  if (answer === undefined) await page.keyboard.press('ArrowDown')
  else await control.fill(answer)
  await page.keyboard.press('Enter')
}

function madeUp(kind: string, { title = '', minimum = 1, minLength = 0 }: Field): string {
  if (kind === 'day') return '2026-11-02'
  if (kind === 'instant') return '2026-11-02T09:30'
  if (kind === 'money') return '20000'
  if (kind === 'number') return String(Math.max(1, minimum))
  return `${title}：浏览器测试填写。`.padEnd(minLength, '。')
}
