/** The label, help and error around one control, or around a group of controls. */
import type { ReactNode } from 'react'
import type { Field } from '../../../src/acts/index.ts'
import { fieldId } from './field-path.ts'
import { type FieldProps, useForm } from './form-context.ts'

export function FieldFrame({ field, path, required, children }: FieldProps & { children: ReactNode }) {
  const { errors } = useForm()
  const error = errors[path]
  return (
    <div className={`field${error ? ' field-wrong' : ''}`}>
      <label className="field-label" htmlFor={fieldId(path)}>
        <Label field={field} required={required} />
      </label>
      <Hints field={field} path={path} />
      {children}
    </div>
  )
}

export function GroupFrame({ field, path, required, children }: FieldProps & { children: ReactNode }) {
  const { errors } = useForm()
  const error = errors[path]
  return (
    <fieldset className={`field${error ? ' field-wrong' : ''}`} aria-describedby={describedBy(field, path, error)}>
      <legend className="field-label">
        <Label field={field} required={required} />
      </legend>
      <Hints field={field} path={path} />
      {children}
    </fieldset>
  )
}

/** What ties a control to its help and its error. */
export function useControl({ field, path, required }: FieldProps) {
  const error = useForm().errors[path]
  return {
    id: fieldId(path),
    'aria-required': required,
    'aria-invalid': error !== undefined,
    'aria-describedby': describedBy(field, path, error),
    ...(error === undefined ? {} : { status: 'error' as const }),
  }
}

/** For plain HTML controls, which know no `status`. */
export function usePlainControl(props: FieldProps) {
  const { status: _, ...control } = useControl(props)
  return control
}

function describedBy(field: Field, path: string, error: string | undefined): string | undefined {
  const ids = [field.description ? `${fieldId(path)}-help` : '', error ? `${fieldId(path)}-error` : ''].filter(Boolean)
  return ids.length === 0 ? undefined : ids.join(' ')
}

function Label({ field, required }: { field: Field; required: boolean }) {
  return (
    <>
      {field.title ?? '内容'}
      {required ? (
        <span className="field-star" aria-hidden="true">
          *
        </span>
      ) : (
        <span className="field-optional">（选填）</span>
      )}
    </>
  )
}

function Hints({ field, path }: { field: Field; path: string }) {
  const error = useForm().errors[path]
  return (
    <>
      {field.description && (
        <p className="field-help" id={`${fieldId(path)}-help`}>
          {field.description}
        </p>
      )}
      {error && (
        <p className="field-error" id={`${fieldId(path)}-error`}>
          <span aria-hidden="true">⚠ </span>
          <span className="for-readers">错误：</span>
          {error}
        </p>
      )}
    </>
  )
}
