/** An input for any act that the schema accepts, made from the schema itself. */
import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Field } from '../../src/acts/index.ts'
import { acts } from '../../src/register.ts'

export type Known = { id: string; day: string; instant: string }

/** `known.id` stands for every identifier. */
export function inputFor(name: string, known: Known): Record<string, unknown> {
  const found = acts.find((act) => act.name === name)
  if (!found) throw new Error(`没有行为 ${name}`)
  const form = z.toJSONSchema(found.input, { io: 'input', unrepresentable: 'any' }) as Field
  return sample(form, known) as Record<string, unknown>
}

function sample(field: Field, known: Known): unknown {
  if (field.const !== undefined) return field.const
  if (field.enum) return field.enum[0]
  if (field.oneOf) return sample(field.oneOf[0] ?? {}, known)
  if (field.type === 'boolean') return true
  if (field.type === 'integer' || field.type === 'number') return Math.max(field.minimum ?? 0, 1)
  if (field.type === 'array') return Array.from({ length: field.minItems ?? 1 }, () => sample(field.items ?? {}, known))
  if (field.type === 'object') {
    const required = Object.entries(field.properties ?? {}).filter(([name]) => field.required?.includes(name))
    return Object.fromEntries(required.map(([name, one]) => [name, particular(name, known) ?? sample(one, known)]))
  }
  return text(field, known)
}

/** What a schema says in words only: a number greater than nothing, a day shown but not asked. */
function particular(name: string, { day }: Known): unknown {
  if (name === 'quantity') return '1'
  if (name === 'electronic') return false // agreed to, it asks for an address as well
  if (name === 'area') return '530926' // a code of so many figures, said in a pattern
  if (name === 'tokenSha256') return randomBytes(32).toString('hex')
  return ['from', 'version'].includes(name) ? day : undefined
}

function text({ widget, format, pattern, minLength = 1 }: Field, known: Known): string {
  if (format === 'uuid') return known.id
  if (widget === 'day') return known.day
  if (widget === 'instant') return known.instant
  if (widget === 'citation') return '安全生产法|97||7'
  if (pattern?.includes('[0-9a-f]{64}')) return '0'.repeat(64)
  return '某'.repeat(minLength)
}
