/** What a form's schema is made of, told to those who make samples and templates from it. Pure. */
import { z } from 'zod'

export type Schema = z.core.$ZodType

export type Shape =
  | { kind: 'object'; fields: [name: string, of: Schema][] }
  | { kind: 'list'; of: Schema }
  /** Null where it does not apply. */
  | { kind: 'open'; of: Schema }
  | { kind: 'one-of'; options: Schema[] }
  | { kind: 'choice'; values: (string | number | boolean)[] }
  | { kind: 'leaf'; type: string }

export function shapeOf(schema: Schema): Shape {
  const def = (schema as z.core.$ZodTypes)._zod.def
  switch (def.type) {
    case 'object':
      return { kind: 'object', fields: Object.entries(def.shape as Record<string, Schema>) }
    case 'array':
      return { kind: 'list', of: def.element }
    case 'nullable':
    case 'optional':
      return { kind: 'open', of: def.innerType }
    case 'union':
      return { kind: 'one-of', options: [...def.options] }
    case 'enum':
      return { kind: 'choice', values: Object.values(def.entries) }
    case 'literal':
      return { kind: 'choice', values: def.values.filter((value) => value !== null).map(plainValue) }
    default:
      return { kind: 'leaf', type: def.type }
  }
}

function plainValue(value: unknown): string | number | boolean {
  return typeof value === 'number' || typeof value === 'boolean' ? value : String(value)
}

type Meta = { label?: string; choices?: Record<string, string> }

/** A field that may be empty is called what it is called when it is not. */
export function metaOf(schema: Schema): Meta {
  const own = (z.globalRegistry.get(schema) ?? {}) as Meta
  const shape = shapeOf(schema)
  return shape.kind === 'open' ? { ...metaOf(shape.of), ...own } : own
}
