/** What a document is called: by its form, and where the form says so, by what it holds. Pure. */
import { titleOf } from './form.ts'
import { getForm } from './form-register.ts'

export function documentTitle({ form, content }: { form: string; content: Record<string, unknown> }): string {
  return titleOf(getForm(form), content)
}
