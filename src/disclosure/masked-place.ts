/** Where in a document something was masked, in the words of its form: 违法行为第1项 · 裁量理由. Pure. */
import type { z } from 'zod'

/** What this walk knows of zod's shapes. */
type Inner = {
  shape?: Record<string, z.ZodType>
  def: { element?: z.ZodType; options?: z.ZodType[]; innerType?: z.ZodType }
}

/** A step that the schema does not know stands as it is written. */
export function placeInWords(schema: z.ZodType, path: string): string {
  const words: string[] = []
  let at: z.ZodType | undefined = schema
  for (const [, key, index] of path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)) {
    at = at && stepInto(at, key)
    if (index === undefined) words.push((at && labelOf(at)) ?? key ?? '')
    else words.push(`${words.pop() ?? ''}第${Number(index) + 1}项`)
  }
  return words.join(' · ')
}

/** `key`: into a field; without one, into the entries of a list. */
function stepInto(schema: z.ZodType, key: string | undefined): z.ZodType | undefined {
  const { shape, def } = schema as unknown as Inner
  if (def.innerType) return stepInto(def.innerType, key)
  if (key === undefined) return def.element
  const shapes = shape ? [shape] : (def.options ?? []).map((option) => (option as unknown as Inner).shape)
  return shapes.find((fields) => fields && key in fields)?.[key]
}

function labelOf(schema: z.ZodType): string | undefined {
  const { innerType } = (schema as unknown as Inner).def
  return (schema.meta()?.label as string | undefined) ?? (innerType && labelOf(innerType))
}
