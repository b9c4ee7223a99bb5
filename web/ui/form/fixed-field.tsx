/** Shown, not asked. */

import { fieldId } from './field-path.ts'
import type { FieldProps } from './form-context.ts'

export function FixedField({ field, path, value }: FieldProps) {
  const text = field.choices?.[String(value)] ?? (Array.isArray(value) ? value.join('、') : String(value ?? '—'))
  return (
    <div className="field" id={fieldId(path)} tabIndex={-1}>
      <span className="field-label">{field.title ?? '内容'}</span>
      <p className="fixed-value">{text}</p>
    </div>
  )
}
