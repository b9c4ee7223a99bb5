/** Which way a field is asked: its own mark first, else what its schema says. */
import type { Field, Widget } from '../../../src/acts/index.ts'

export type Kind = Widget | 'boolean' | 'number' | 'section' | 'list' | 'choices' | 'constant'

const wholeListWidgets: (Widget | undefined)[] = ['officers', 'people']

export function kindOf(field: Field): Kind {
  if (field.const !== undefined) return 'constant'
  if (field.type === 'array') return kindOfArray(field)
  if (field.widget) return field.widget
  if (field.type === 'object') return 'section'
  if (field.type === 'boolean') return 'boolean'
  if (field.type === 'integer' || field.type === 'number') return 'number'
  return kindOfText(field)
}

function kindOfArray(field: Field): Kind {
  if (field.widget === 'fixed' || wholeListWidgets.includes(field.widget)) return field.widget ?? 'list'
  return field.items?.enum ? 'choices' : 'list'
}

function kindOfText(field: Field): Kind {
  if (field.enum) return 'select'
  if (field.format === 'date') return 'day'
  if (field.format === 'date-time') return 'instant'
  return (field.maxLength ?? 0) > 100 ? 'textarea' : 'text'
}

/** Nullable fields are asked as what they are when they are not null. */
export function plainField(field: Field): Field {
  const { anyOf, ...rest } = field
  const told = anyOf?.find((option) => (option.type as string | undefined) !== 'null')
  return told && isNullable(field) ? { ...told, ...rest } : field
}

export function isNullable(field: Field): boolean {
  return field.anyOf?.some((option) => (option.type as string | undefined) === 'null') ?? false
}

/** What each entry of a list is asked as; a mark on the list is meant for its entries. */
export function entryField(field: Field): Field {
  const { widget } = field
  return plainField({
    ...(widget === undefined || wholeListWidgets.includes(widget) ? {} : { widget }),
    ...field.items,
  })
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
