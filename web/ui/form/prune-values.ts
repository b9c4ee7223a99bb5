/** What is sent: without spaces at the ends, and without what was left empty. */
import type { Field } from '../../../src/acts/index.ts'
import { entryField, isNullable, isRecord, kindOf, plainField } from './field-kind.ts'
import { chosenVariant } from './variant.ts'

export function pruneValue(field: Field, value: unknown, required = true): unknown {
  const plain = plainField(field)
  const pruned = pruneByKind(plain, value)
  if (!isEmpty(pruned)) return pruned
  if (isNullable(field) && required) return null
  return required && (plain.type === 'array' || plain.type === 'object') ? pruned : undefined
}

/** Nothing at all, or a section in which nothing was filled in. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true
  if (Array.isArray(value)) return value.length === 0
  return isRecord(value) && Object.values(value).every(isEmpty)
}

function pruneByKind(field: Field, value: unknown): unknown {
  switch (kindOf(field)) {
    case 'section':
      return pruneSection(field, value)
    case 'variants':
      return pruneSection(chosenVariant(field, value)?.section ?? {}, value)
    case 'list':
      return (Array.isArray(value) ? value : [])
        .map((item) => pruneValue(entryField(field), item, false))
        .filter((item) => item !== undefined)
    default:
      return typeof value === 'string' ? value.trim() : value
  }
}

function pruneSection(field: Field, value: unknown): Record<string, unknown> {
  const record = isRecord(value) ? value : {}
  const entries = Object.entries(field.properties ?? {}).map(([key, property]) => [
    key,
    pruneValue(property, record[key], field.required?.includes(key) ?? false),
  ])
  return Object.fromEntries(entries.filter(([, pruned]) => pruned !== undefined))
}
