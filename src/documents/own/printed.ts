/** A content as a bureau's own template prints it: days, sums and choices in words, under their names and their labels. */
import type { z } from 'zod'
import { type Day, dayInChinese, type Instant, instantInChinese } from '../../kernel/day.ts'
import { fenInWords, fenToYuan } from '../../kernel/money.ts'
import type { Form } from '../form.ts'
import type { Sheet } from '../render/sheet.ts'
import { metaOf, type Schema, shapeOf } from './schema-walk.ts'

export type Printed = string | null | Printed[] | { [name: string]: Printed }

/** What stands around the content of every document. */
export const frame = { title: '标题', number: '文号', agencyName: '机关名称', day: '制作日期' } as const

export function printedDocument(form: Form, content: unknown, sheet: Sheet): Record<string, Printed> {
  const around = Object.entries(frame).flatMap(([name, label]) => {
    const value = sheet[name as keyof typeof frame] ?? ''
    return [
      [name, value],
      [label, value],
    ]
  })
  return { ...Object.fromEntries(around), ...(printed(form.content, content) as Record<string, Printed>) }
}

function printed(schema: Schema, value: unknown): Printed {
  const shape = shapeOf(schema)
  switch (shape.kind) {
    case 'open':
      return value === null || value === undefined ? blank(shape.of) : printed(shape.of, value)
    case 'object':
      return printedFields(shape.fields, value as Record<string, unknown>)
    case 'list':
      return (value as unknown[]).map((one) => printed(shape.of, one))
    case 'one-of':
      return printedOption(shape.options, value)
    case 'choice':
      return metaOf(schema).choices?.[String(value)] ?? String(value)
    case 'leaf':
      return leafText(value)
  }
}

/** A text that is not there prints as nothing, a list as no rows; of a whole part a template may ask whether it is there. */
function blank(schema: Schema): Printed {
  const shape = shapeOf(schema)
  if (shape.kind === 'open') return blank(shape.of)
  if (shape.kind === 'list') return []
  return shape.kind === 'object' || shape.kind === 'one-of' ? null : ''
}

function printedFields(fields: [string, Schema][], value: Record<string, unknown>): Record<string, Printed> {
  const texts = fields.flatMap(([name, of]) => {
    const { label = name } = metaOf(of)
    const given = value[name]
    return [name, label].flatMap((key) =>
      name.endsWith('Fen') ? sumUnder(key, given) : [[key, printed(of, given)] as const],
    )
  })
  // of two fields with one label the first goes by it
  return Object.fromEntries(texts.toReversed())
}

/** In yuan, and once more in words: 罚款合计, 罚款合计大写. */
function sumUnder(key: string, fen: unknown): (readonly [string, string])[] {
  if (typeof fen !== 'number') return [[key, ''] as const, [`${key}大写`, ''] as const]
  return [[key, fenToYuan(fen)] as const, [`${key}大写`, fenInWords(fen)] as const]
}

/** What only another kind has prints as nothing: a template for units is not torn by a person. */
function printedOption(options: Schema[], value: unknown): Printed {
  const chosen = options.find((option) => (option as z.ZodType).safeParse(value).success)
  const own = chosen === undefined ? null : printed(chosen, value)
  if (typeof own !== 'object' || own === null || Array.isArray(own)) return own
  const others = options.flatMap((option) => {
    const shape = shapeOf(option)
    return shape.kind === 'object' ? shape.fields : []
  })
  const blanks = others.flatMap(([name, of]) => {
    const label = metaOf(of).label
    return [name, ...(label === undefined ? [] : [label])].map((key) => [key, blank(of)] as const)
  })
  return { ...Object.fromEntries(blanks), ...own }
}

function leafText(value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value !== 'string') return String(value)
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dayInChinese(value as Day)
  if (/^\d{4}-\d{2}-\d{2}T.*Z$/.test(value)) return instantInChinese(value as Instant)
  return value
}
