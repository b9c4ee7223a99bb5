/** Whether a bureau's own template can stand for the built-in layout: every place known, nothing required left out. */
import { day } from '../../kernel/day.ts'
import type { Form } from '../form.ts'
import { type RenderInput, sheetOf } from '../render/sheet.ts'
import { squeezed, wordsOfSheet } from './layout-words.ts'
import { type Printed, printedDocument } from './printed.ts'
import { type Amount, sampleContent } from './sample-content.ts'
import { type TemplateField, templateFields } from './template-fields.ts'
import { fillWordTemplate, TemplateError } from './word-template.ts'
import { wordsOfWordFile } from './word-words.ts'

/** A document as it might be issued, of everything the form can hold or of as little as it may. */
export function sampleInput(form: Form, agencyName: string, amount: Amount): RenderInput {
  return {
    ...{ form: form.id, edition: form.edition, content: sampleContent(form, amount), standing: 'issued', agencyName },
    number: form.prefix === null ? null : `（样）${form.prefix}〔2026〕1号`,
    issueDay: day('2026-01-01'),
    verifyUrl: null,
  }
}

export function checkWordTemplate(form: Form, agencyName: string, template: Uint8Array): string[] {
  try {
    const full = sampleInput(form, agencyName, 'full')
    const unknown = new Set<string>()
    const filled = fillWordTemplate(template, printedInput(form, full), unknown)
    fillWordTemplate(template, printedInput(form, sampleInput(form, agencyName, 'lean')))
    const strangers = [...unknown].map((place) => `模板里的「{{${place}}}」不是这种文书的字段`)
    return [...strangers, ...leftOut(form, full, wordsOfWordFile(filled))]
  } catch (error) {
    if (error instanceof TemplateError) return error.problems
    throw error
  }
}

/** `words`: what the template printed of the full sample, without white space. */
export function leftOut(form: Form, full: RenderInput, words: string): string[] {
  const official = wordsOfSheet(sheetOf(full))
  const data = printedInput(form, full)
  return requiredTexts(templateFields(form), data)
    .filter(({ text }) => official.includes(squeezed(text)) && !words.includes(squeezed(text)))
    .map(({ label, path }) => `模板没有印出必填内容「${label}」（{{${path}}}）`)
}

export function printedInput(form: Form, input: RenderInput): Record<string, Printed> {
  return printedDocument(form, input.content, sheetOf(input))
}

type Required = { label: string; path: string; text: string }

/** A list is printed when its first row is. */
function requiredTexts(fields: TemplateField[], data: Printed): Required[] {
  return fields
    .filter(({ required }) => required)
    .flatMap(({ path, label, rows }) => {
      const value = at(data, path)
      if (rows && Array.isArray(value)) return requiredRows({ path, label, rows }, value[0] ?? null)
      return typeof value === 'string' && value !== '' ? [{ label, path, text: value }] : []
    })
}

function requiredRows(
  { path, label, rows }: Pick<TemplateField, 'path' | 'label'> & { rows: TemplateField[] },
  row: Printed,
) {
  return requiredTexts(rows, row).map((inner) => ({
    ...inner,
    label: inner.label === '.' ? label : `${label} › ${inner.label}`,
    path: `#${path}}}{{${inner.path}`,
  }))
}

function at(data: Printed, path: string): Printed | undefined {
  if (path === '.') return data
  let value: Printed | undefined = data
  for (const part of path.split('.')) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
    value = value[part]
  }
  return value
}
