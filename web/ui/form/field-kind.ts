/** Which way a field is asked: its own mark first, else what its schema says. */
import type { Field, Widget } from '../../../src/acts/index.ts'

export type Kind = Widget | 'boolean' | 'number' | 'section' | 'list' | 'choices' | 'constant' | 'variants'

const wholeListWidgets: (Widget | undefined)[] = ['officers', 'people']

export function kindOf(field: Field): Kind {
  if (field.const !== undefined) return 'constant'
  if (field.oneOf) return 'variants'
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

/** 违法行为（分别裁量） → 违法行为 2; an entry that is about something fixed is named by it: 2. 主体是否合法. */
export function entryName(list: Field, value: unknown, index: number): string {
  const named = fixedKey(entryField(list))
  if (named !== undefined && isRecord(value)) return `${index + 1}. ${value[named]}`
  return `${nounOf(list)} ${index + 1}`
}

export function nounOf(list: Field): string {
  return (list.title ?? '内容').replace(/（.*）$/, '')
}

/** The property of a section that only names it. */
export function fixedKey(section: Field): string | undefined {
  return Object.entries(section.properties ?? {}).find(([, field]) => kindOf(field) === 'fixed')?.[0]
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
