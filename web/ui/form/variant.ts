/** A section that comes in several kinds, told apart by one constant in each: which kind was chosen, and what it is called. */
import type { Field } from '../../../src/acts/index.ts'
import { isRecord } from './field-kind.ts'

export type Variant = { value: string; label: string; section: Field }

/** The property whose constant tells the kinds apart. */
export function variantKey({ oneOf = [] }: Field): string {
  const [first] = oneOf
  return Object.entries(first?.properties ?? {}).find(([, field]) => field.const !== undefined)?.[0] ?? ''
}

export function variantsOf(field: Field): Variant[] {
  const key = variantKey(field)
  return (field.oneOf ?? []).map((section) => {
    const told = section.properties?.[key]
    return { value: String(told?.const), label: told?.title ?? String(told?.const), section }
  })
}

export function chosenVariant(field: Field, value: unknown): Variant | undefined {
  const chosen = isRecord(value) ? value[variantKey(field)] : undefined
  return variantsOf(field).find((variant) => variant.value === chosen)
}
