/** What a form shows when it is opened: what is already known, and an empty place for what must be told. */
import type { Field } from '../../../src/acts/index.ts'
import { entryField, isRecord, kindOf, plainField } from './field-kind.ts'
import { chosenVariant } from './variant.ts'

export function initialValue(field: Field, known?: unknown): unknown {
  const plain = plainField(field)
  const given = known ?? plain.default
  switch (kindOf(plain)) {
    case 'constant':
      return plain.const
    case 'section':
      return initialSection(plain, given)
    case 'variants':
      return { ...(isRecord(given) ? given : {}), ...initialSection(chosenVariant(plain, given)?.section ?? {}, given) }
    case 'list':
      return initialList(plain, given)
    case 'choices':
    case 'officers':
    case 'people':
      return given ?? []
    default:
      return given ?? undefined
  }
}

function initialSection(field: Field, given: unknown): Record<string, unknown> {
  const record = isRecord(given) ? given : {}
  const asked = Object.entries(field.properties ?? {}).map(([key, property]) => [
    key,
    initialValue(property, record[key]),
  ])
  return { ...record, ...Object.fromEntries(asked) }
}

function initialList(field: Field, given: unknown): unknown[] {
  const entry = entryField(field)
  const entries = Array.isArray(given) ? given : []
  const missing = Math.max(0, (field.minItems ?? 0) - entries.length)
  return [...entries, ...Array.from({ length: missing }, () => undefined)].map((value) => initialValue(entry, value))
}
