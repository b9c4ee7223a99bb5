/** What can be seen to be wrong without asking the server, in the words of the error summary. */
import type { Field } from '../../../src/acts/index.ts'
import { isDay } from '../../../src/kernel/day.ts'
import { parseCitation } from '../../../src/law/citation.ts'
import { entryField, isRecord, type Kind, kindOf, plainField } from './field-kind.ts'
import { join } from './field-path.ts'
import { isEmpty } from './prune-values.ts'
import { chosenVariant, variantKey } from './variant.ts'

export type FieldError = { path: string; message: string }

export function checkValues(field: Field, value: unknown, path = '', required = true): FieldError[] {
  const plain = plainField(field)
  const kind = kindOf(plain)
  switch (kind) {
    case 'constant':
    case 'fixed':
      return []
    case 'section':
      return !required && isEmpty(value) ? [] : checkSection(plain, value, path)
    case 'variants':
      return checkVariants(plain, value, path)
    default:
      return checkAnswer(plain, value, path, required)
  }
}

function checkAnswer(field: Field, value: unknown, path: string, required: boolean): FieldError[] {
  const kind = kindOf(field)
  const title = field.title ?? '此项'
  if (isEmpty(value)) {
    const missing = required && (field.type !== 'array' || (field.minItems ?? 0) > 0)
    return missing ? [{ path, message: `${verbOf(kind)}${title}` }] : []
  }
  if (Array.isArray(value)) return checkList(field, value, path)
  const message = faultOf(kind, field, value)
  return message === undefined ? [] : [{ path, message: `${title}${message}` }]
}

function checkVariants(field: Field, value: unknown, path: string): FieldError[] {
  const chosen = chosenVariant(field, value)
  if (chosen) return checkSection(chosen.section, value, path)
  return [{ path: join(path, variantKey(field)), message: `请选择${field.title ?? '此项'}` }]
}

function checkSection(field: Field, value: unknown, path: string): FieldError[] {
  const record = isRecord(value) ? value : {}
  return Object.entries(field.properties ?? {}).flatMap(([key, property]) =>
    checkValues(property, record[key], join(path, key), field.required?.includes(key) ?? false),
  )
}

function checkList(field: Field, value: unknown[], path: string): FieldError[] {
  const title = field.title ?? '此项'
  const { minItems = 0, maxItems = Number.POSITIVE_INFINITY } = field
  if (value.length < minItems) return [{ path, message: `${title}至少 ${minItems} 项，现在 ${value.length} 项` }]
  if (value.length > maxItems) return [{ path, message: `${title}最多 ${maxItems} 项，现在 ${value.length} 项` }]
  return kindOf(field) === 'list'
    ? value.flatMap((item, index) => checkValues(entryField(field), item, join(path, index)))
    : []
}

function verbOf(kind: Kind): string {
  if (kind === 'file') return '请上传'
  return ['select', 'officers', 'person', 'people', 'subject', 'counsel', 'boolean', 'choices', 'day'].includes(kind)
    ? '请选择'
    : '请填写'
}

function faultOf(kind: Kind, field: Field, value: unknown): string | undefined {
  if (kind === 'day') return isDay(String(value)) ? undefined : '不是有效日期'
  if (kind === 'citation') return citationFault(String(value))
  if (kind === 'money')
    return typeof value === 'number' ? numberFault(field, value, 100) : '应为金额，例如 40000 或 40000.50'
  if (kind === 'number') return typeof value === 'number' ? numberFault(field, value, 1) : '应为数字'
  return typeof value === 'string' ? textFault(field, value.trim()) : undefined
}

function numberFault({ minimum, maximum, unit = '' }: Field, value: number, scale: number): string | undefined {
  if (minimum !== undefined && value < minimum) return `不能小于 ${minimum / scale}${scale === 100 ? ' 元' : unit}`
  if (maximum !== undefined && value > maximum) return `不能大于 ${maximum / scale}${scale === 100 ? ' 元' : unit}`
  return undefined
}

function textFault(field: Field, value: string): string | undefined {
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern, format } = field
  if (value.length < minLength) return `至少 ${minLength} 个字，现在 ${value.length} 个字`
  if (value.length > maxLength) return `最多 ${maxLength} 个字，现在 ${value.length} 个字`
  const matches = pattern === undefined || format !== undefined || new RegExp(pattern, 'u').test(value)
  return matches ? undefined : '的格式不正确'
}

function citationFault(value: string): string | undefined {
  try {
    parseCitation(value)
    return undefined
  } catch {
    return '要写明法律名称和第几条，款、项没有的不填'
  }
}
