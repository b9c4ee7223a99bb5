/** The places that a template of a form may fill: what each is called, and which must not be left out. Pure. */
import type { Form } from '../form.ts'
import { frame } from './printed.ts'
import { metaOf, type Schema, shapeOf } from './schema-walk.ts'

export type TemplateField = {
  /** party.name; of a list, from inside its row: name */
  path: string
  /** 当事人.名称 */
  label: string
  required: boolean
  /** The columns of a list. */
  rows?: TemplateField[]
}

export function templateFields(form: Form): TemplateField[] {
  const around = Object.entries(frame).map(([path, label]) => ({ path, label, required: isFramed(form, path) }))
  const own = fieldsOf(form.content, { path: [], labels: [], required: true })
  return [...around, ...own.filter(({ path }) => !(path in frame))]
}

function isFramed(form: Form, part: string): boolean {
  if (part === 'number') return form.prefix !== null
  return part === 'day' ? form.seal !== null : false
}

type At = { path: string[]; labels: string[]; required: boolean }

function fieldsOf(schema: Schema, at: At): TemplateField[] {
  const shape = shapeOf(schema)
  switch (shape.kind) {
    case 'open':
      return fieldsOf(shape.of, { ...at, required: false })
    case 'object':
      return unique(shape.fields.flatMap(([name, of]) => fieldsOf(of, inside(at, name, of))))
    case 'one-of':
      return unique(shape.options.flatMap((option) => fieldsOf(option, { ...at, required: false })))
    case 'list':
      return [{ ...named(at), rows: rowsOf(shape.of) }]
    case 'choice':
      return isTag(at) ? [] : [named(at)]
    case 'leaf':
      return [named(at)]
  }
}

function rowsOf(element: Schema): TemplateField[] {
  const rows = fieldsOf(element, { path: [], labels: [], required: true })
  return rows.map((row) => (row.path === '' ? { ...row, path: '.', label: '.' } : row))
}

function inside({ path, labels, required }: At, name: string, of: Schema): At {
  return { path: [...path, name], labels: [...labels, metaOf(of).label ?? name], required }
}

function named({ path, labels, required }: At): TemplateField {
  return { path: path.join('.'), label: labels.join('.'), required }
}

/** `kind`, `manner`: they tell two kinds apart and are no words. */
function isTag({ path, labels }: At): boolean {
  return path.at(-1) === labels.at(-1)
}

/** The same field of two kinds is one place; of two fields with one label the second goes by its own name. */
function unique(fields: TemplateField[]): TemplateField[] {
  const paths = new Map(fields.map((field) => [field.path, field]))
  const labels = new Set<string>()
  return [...paths.values()].map((field) => {
    if (!labels.has(field.label)) {
      labels.add(field.label)
      return field
    }
    return { ...field, label: field.path }
  })
}
