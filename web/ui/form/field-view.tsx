/** One field of a form, whatever kind it is. */
import type { ComponentType } from 'react'
import { OneOfField, SomeOfField, YesNoField } from './choice-fields.tsx'
import { CitationField } from './citation-field.tsx'
import { DayField, InstantField } from './day-fields.tsx'
import { type Kind, kindOf, plainField } from './field-kind.ts'
import { FileField } from './file-field.tsx'
import { FixedField } from './fixed-field.tsx'
import type { FieldProps } from './form-context.ts'
import { ListField, SectionField } from './nested-fields.tsx'
import { MoneyField, NumberField, ParagraphField, TextField } from './text-fields.tsx'
import { VariantField } from './variant-field.tsx'

const views: Record<Kind, ComponentType<FieldProps> | null> = {
  constant: null,
  fixed: FixedField,
  text: TextField,
  textarea: ParagraphField,
  'table-text': ParagraphField,
  number: NumberField,
  money: MoneyField,
  day: DayField,
  instant: InstantField,
  boolean: YesNoField,
  select: OneOfField,
  person: OneOfField,
  subject: OneOfField,
  counsel: OneOfField,
  power: OneOfField,
  officers: SomeOfField,
  people: SomeOfField,
  choices: SomeOfField,
  citation: CitationField,
  file: FileField,
  section: SectionField,
  list: ListField,
  variants: VariantField,
}

export function FieldView(props: FieldProps) {
  const field = plainField(props.field)
  const View = views[kindOf(field)]
  return View && <View {...props} field={field} />
}
