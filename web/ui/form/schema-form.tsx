/** A form drawn from a schema. Knows fields and widgets, and no word of what the form is about. */
import { type ReactNode, useMemo } from 'react'
import type { Field } from '../../../src/acts/index.ts'
import { plainField } from './field-kind.ts'
import { FieldView } from './field-view.tsx'
import { FormContext, type FormHandle } from './form-context.ts'
import { Properties } from './nested-fields.tsx'

type Props = Omit<FormHandle, 'errors' | 'FieldView'> & {
  form: Field
  values: unknown
  errors: { path: string; message: string }[]
  onSubmit: () => void
  children: ReactNode
}

export function SchemaForm({ form, values, errors, onSubmit, children, ...handle }: Props) {
  const { set, sources, fileNames, nameFile, upload } = handle
  const context = useMemo(
    () => ({ FieldView, set, sources, fileNames, nameFile, upload, errors: messagesOf(errors) }),
    [set, sources, fileNames, nameFile, upload, errors],
  )
  return (
    <FormContext value={context}>
      <form
        className="schema-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          onSubmit()
        }}
      >
        <Properties field={plainField(form)} path="" value={values} />
        {children}
      </form>
    </FormContext>
  )
}

function messagesOf(errors: Props['errors']): Record<string, string> {
  return Object.fromEntries(errors.toReversed().map(({ path, message }) => [path, message]))
}
