/** The filled-in form in words, for the page on which it is read once more before it counts. */
import type { Field } from '../../../src/acts/index.ts'
import { dayInChinese, type Instant, instantInChinese, isDay } from '../../../src/kernel/day.ts'
import { fenInWords, fenToYuan } from '../../../src/kernel/money.ts'
import { citationInChinese, parseCitation } from '../../../src/law/citation.ts'
import { entryField, entryName, isRecord, kindOf, plainField } from './field-kind.ts'
import { join } from './field-path.ts'
import type { FormSources } from './form-context.ts'
import { isEmpty } from './prune-values.ts'
import { chosenVariant, variantKey } from './variant.ts'

export type Answer = { path: string; label: string; text: string; fixed: boolean }
export type AnswerGroup = { path: string; title: string | null; answers: Answer[] }
export type Wording = { sources: FormSources; fileNames: Record<string, string> }

/** One group of the plain fields, then one for each section and each entry of a list of sections. */
export function answerGroups(form: Field, values: unknown, wording: Wording): AnswerGroup[] {
  const groups: AnswerGroup[] = []
  collect({ field: plainField(form), value: values, path: '', title: null }, groups, wording)
  return groups.filter((group) => group.answers.length > 0)
}

type Place = { field: Field; value: unknown; path: string; title: string | null }

function collect({ field, value, path, title }: Place, groups: AnswerGroup[], wording: Wording): void {
  const chosen = chosenVariant(field, value)
  const group: AnswerGroup = { path, title, answers: [] }
  groups.push(group)
  if (chosen) group.answers.push(choiceAnswer(field, path, chosen.label))
  const record = isRecord(value) ? value : {}
  for (const [key, property] of propertiesOf(chosen?.section ?? field)) {
    const child = plainField(property)
    const at = join(path, key)
    const label = child.title ?? key
    const nested = sectionsOf({ field: child, value: record[key], path: at, title: label })
    if (nested) for (const place of nested) collect(place, groups, wording)
    else if (kindOf(child) !== 'constant')
      group.answers.push({
        path: at,
        label,
        text: answerText(child, record[key], wording),
        fixed: kindOf(child) === 'fixed',
      })
  }
}

function propertiesOf({ properties = {} }: Field): [string, Field][] {
  return Object.entries(properties)
}

function choiceAnswer(field: Field, path: string, text: string): Answer {
  return { path: join(path, variantKey(field)), label: field.title ?? '种类', text, fixed: false }
}

function sectionsOf(place: Place): Place[] | undefined {
  const { field, value, path } = place
  const kind = kindOf(field)
  if (kind === 'section') return isEmpty(value) ? undefined : [place]
  if (kind === 'variants') return [place]
  const entry = entryField(field)
  if (kind !== 'list' || kindOf(entry) !== 'section' || !Array.isArray(value) || value.length === 0) return undefined
  return value.map((item, index) => ({
    field: entry,
    value: item,
    path: join(path, index),
    title: entryName(field, item, index),
  }))
}

function answerText(field: Field, value: unknown, wording: Wording): string {
  if (isEmpty(value)) return '未填写'
  if (Array.isArray(value)) return value.map((item) => oneText(field, item, wording)).join('\n')
  return oneText(field, value, wording)
}

function oneText(field: Field, value: unknown, wording: Wording): string {
  const kind = kindOf(field)
  const text = String(value)
  switch (kind) {
    case 'boolean':
      return value === true ? '是' : '否'
    case 'list':
      return oneText(entryField(field), value, wording)
    case 'money':
      return typeof value === 'number' ? `${fenToYuan(value)} 元（${fenInWords(value)}）` : text
    case 'day':
      return isDay(text) ? dayInChinese(text) : text
    case 'instant':
      return instantInChinese(text as Instant)
    case 'citation':
      return citationText(text)
    case 'file':
      return `${wording.fileNames[text] ?? '已上传的文件'}（校验值 ${text.slice(0, 12)}…）`
    default:
      return choiceText(field, text, wording.sources[field.widget ?? 'text']) + (field.unit ? ` ${field.unit}` : '')
  }
}

function choiceText(field: Field, value: string, source: FormSources['text']): string {
  const label = field.choices?.[value] ?? field.items?.choices?.[value]
  return label ?? source?.find((choice) => choice.value === value)?.label ?? value
}

export function citationText(value: string): string {
  try {
    return citationInChinese(parseCitation(value))
  } catch {
    return value
  }
}
