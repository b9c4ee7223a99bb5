/** Shown, not asked. */

import { fieldId } from './field-path.ts'
import type { FieldProps } from './form-context.ts'

/** A bare identifier says nothing to a person; it only goes along. */
const identifier = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function FixedField({ field, path, value }: FieldProps) {
  if (value === undefined || identifier.test(String(value))) return null
  const text = field.choices?.[String(value)] ?? (Array.isArray(value) ? value.join('、') : String(value ?? '—'))
  return (
    <div className="field" id={fieldId(path)} tabIndex={-1}>
      <span className="field-label">{field.title ?? '内容'}</span>
      <p className="fixed-value">{text}</p>
    </div>
  )
}
