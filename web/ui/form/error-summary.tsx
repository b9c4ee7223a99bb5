/** 有以下问题: at the top, focused when it appears, each line a link to its field in the field's own words. */
import { useEffect, useRef } from 'react'
import { fieldId } from './field-path.ts'

export function ErrorSummary({ errors }: { errors: { path: string; message: string }[] }) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (errors.length > 0) frame.current?.focus()
  }, [errors])
  if (errors.length === 0) return null
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={frame} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">有以下问题</h2>
      <ul>
        {errors.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            <a
              href={`#${fieldId(path)}`}
              onClick={(event) => {
                event.preventDefault()
                focusField(path)
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Focuses the control of `path`, or the nearest section around it. */
export function focusField(path: string): void {
  const parts = path.split('.')
  for (let length = parts.length; length > 0; length--) {
    const control = document.getElementById(fieldId(parts.slice(0, length).join('.')))
    if (!control) continue
    control.scrollIntoView({ block: 'center' })
    control.focus({ preventScroll: true })
    return
  }
}
