/** Masking (遮盖): follows the marks in a schema, so that a field that is marked cannot be forgotten. Pure. */
import type { z } from 'zod'
import { type MaskRule, maskRules, type PersonalKind, patterns } from './mask-rules.ts'

/** One word that was hidden: where, what it was, why, and what stands in its place. */
export type Masked = { path: string; kind: PersonalKind; reason: string; shown: string }

/** Words that may not be published, wherever they stand. */
export type Secret = { kind: PersonalKind; text: string }
type Marked = Secret & { path: string }

/** Every personal field of `value`, by the marks `.meta({ personal: kind })` in `schema`. */
export function personalIn(schema: z.ZodType, value: unknown): Secret[] {
  return markedIn(schema, value).map(({ kind, text }) => ({ kind, text }))
}

/**
 * The value with its marked fields masked, the same words (and those of `alsoHide`) masked in every free text, and
 * numbers that look personal masked though no field knew them.
 */
export function mask<Schema extends z.ZodType>(
  schema: Schema,
  value: z.infer<Schema>,
  alsoHide: Secret[] = [],
): { value: z.infer<Schema>; masked: Masked[] } {
  const marked = markedIn(schema, value)
  const byPath = new Map(marked.map((mark) => [mark.path, mark]))
  const secrets = [...marked, ...alsoHide].sort((left, right) => right.text.length - left.text.length)
  const masked: Masked[] = []
  const rewritten = rewrite(value, '', { byPath, secrets, masked }) as z.infer<Schema>
  return { value: rewritten, masked: masked.map((one) => ({ ...one, path: one.path.replace(/^[.]/, '') })) }
}

function markedIn(schema: z.ZodType, value: unknown): Marked[] {
  const found: Marked[] = []
  walk(schema, value, { path: '', found })
  return found
}

function walk(schema: z.ZodType, value: unknown, at: { path: string; found: Marked[] }): void {
  if (value === null || value === undefined) return
  const kind = schema.meta()?.personal as PersonalKind | undefined
  if (kind !== undefined && typeof value === 'string') {
    if (value !== '') at.found.push({ path: at.path, kind, text: value })
    return
  }
  for (const part of partsOf(schema, value)) walk(part.schema, part.value, { ...at, path: at.path + part.step })
}

type Part = { schema: z.ZodType; value: unknown; step: string }

/** What this walk knows of zod's shapes. */
type Inner = {
  shape?: Record<string, z.ZodType>
  def: { type: string; element?: z.ZodType; options?: z.ZodType[]; innerType?: z.ZodType }
}

const leaves = ['string', 'number', 'int', 'boolean', 'literal', 'enum', 'null', 'date']

/** @throws TypeError for a container this walk does not know: a mark inside it could be missed */
function partsOf(schema: z.ZodType, value: unknown): Part[] {
  const { def, shape } = schema as unknown as Inner
  if (def.type === 'object')
    return Object.entries(shape ?? {}).map(([key, field]) => ({
      schema: field,
      value: (value as Record<string, unknown>)[key],
      step: `.${key}`,
    }))
  if (def.type === 'array' && def.element && Array.isArray(value)) {
    const { element } = def
    return value.map((item, index) => ({ schema: element, value: item, step: `[${index}]` }))
  }
  if (def.type === 'union') return [{ schema: optionFor(def.options ?? [], value), value, step: '' }]
  if (def.innerType) return [{ schema: def.innerType, value, step: '' }]
  if (leaves.includes(def.type) || (def.type === 'custom' && typeof value === 'string')) return []
  throw new TypeError(`遮盖：不认识的模式 ${def.type}，不能确定应当遮盖的字段`)
}

function optionFor(options: z.ZodType[], value: unknown): z.ZodType {
  const fitting = options.find((option) => option.safeParse(value).success)
  if (!fitting) throw new TypeError('遮盖：值不符合其模式，不能确定应当遮盖的字段')
  return fitting
}

type Rewriting = { byPath: Map<string, Marked>; secrets: Secret[]; masked: Masked[] }

function rewrite(value: unknown, path: string, on: Rewriting): unknown {
  if (typeof value === 'string') return rewriteText(value, path, on)
  if (Array.isArray(value)) return value.map((item, index) => rewrite(item, `${path}[${index}]`, on))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, rewrite(member, `${path}.${key}`, on)]))
}

function rewriteText(text: string, path: string, { byPath, secrets, masked }: Rewriting): string {
  const mark = byPath.get(path)
  if (mark) {
    const { hide, reason }: MaskRule = maskRules[mark.kind]
    const shown = hide(text)
    masked.push({ path, kind: mark.kind, reason, shown })
    return shown
  }
  let hidden = text
  for (const { kind, text: secret } of secrets) {
    if (secret.length < 2 || !hidden.includes(secret)) continue
    const { hide, reason }: MaskRule = maskRules[kind]
    const shown = hide(secret)
    hidden = hidden.replaceAll(secret, shown)
    masked.push({ path, kind, reason, shown })
  }
  for (const { kind, pattern } of patterns) {
    hidden = hidden.replace(pattern, (found) => {
      const shown = maskRules[kind].hide(found)
      masked.push({ path, kind, reason: `文中出现的号码：${maskRules[kind].reason}`, shown })
      return shown
    })
  }
  return hidden
}
