/** What every field of a form shares: where to put an answer, what is wrong, what may be chosen from. */
import { type ComponentType, createContext, useContext } from 'react'
import type { Field, Widget } from '../../../src/acts/index.ts'
import type { Uploaded, UploadStep } from '../upload.ts'

export type Choice = { value: string; label: string; note?: string; disabled?: boolean }
export type FormSources = Partial<Record<Widget, Choice[]>>

export type FieldProps = { field: Field; path: string; value: unknown; required: boolean }

export type FormHandle = {
  /** How any field is shown; handed down because sections show fields which may be sections. */
  FieldView: ComponentType<FieldProps>
  set: (path: string, value: unknown) => void
  /** Path → message. */
  errors: Record<string, string>
  sources: FormSources
  fileNames: Record<string, string>
  nameFile: (sha256: string, name: string) => void
  upload: (file: File, onStep: (step: UploadStep) => void) => Promise<Uploaded>
}

export const FormContext = createContext<FormHandle | undefined>(undefined)

export function useForm(): FormHandle {
  const handle = useContext(FormContext)
  if (!handle) throw new Error('字段不在表单中')
  return handle
}
