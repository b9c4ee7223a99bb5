/** A form (文书式样) is a value: title, number, seal, what it holds and how it is laid out. */
import type { z } from 'zod'
import type { Block } from './block.ts'

export type Form<Schema extends z.ZodObject = z.ZodObject> = {
  id: string
  title: string
  /** A change of wording is a new edition: an issued document is always laid out by its own. */
  edition: string
  /** 应急罚, as in （耿）应急罚〔2026〕1号; null for a document without a number. */
  prefix: string | null
  /** 公章, 执法专用章, or none. */
  seal: 'agency' | 'enforcement' | null
  /** 副卷: not shown to the party. */
  secret?: 'sub-file'
  content: Schema
  /** Where the title depends on the content. */
  titleOf?(content: z.infer<Schema>): string
  layout(content: z.infer<Schema>): Block[]
}

export function form<Schema extends z.ZodObject>(definition: Form<Schema>): Form<Schema> {
  return definition
}

/** @throws FormError naming the form, the field and what is wrong with it */
export function parseContent<Schema extends z.ZodObject>(of: Form<Schema>, content: unknown): z.infer<Schema> {
  const result = of.content.safeParse(content)
  if (result.success) return result.data
  throw new FormError(
    of,
    result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
  )
}

export class FormError extends Error {
  readonly form: string
  readonly errors: { path: string; message: string }[]
  constructor({ id, title }: Form, errors: { path: string; message: string }[]) {
    super(`《${title}》（${id}）${errors.map(({ path, message }) => `字段 ${path || '全文'}：${message}`).join('；')}`)
    this.form = id
    this.errors = errors
  }
}

/** Before there is any content (what an act will draw up), a form has its general title. */
export function titleOf(of: Form, content: Record<string, unknown>): string {
  return Object.keys(content).length === 0 ? of.title : (of.titleOf?.(content) ?? of.title)
}
