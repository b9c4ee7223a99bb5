/** A content that a form accepts, made from its schema: every text says which field it stands for. Pure. */
import type { z } from 'zod'
import type { Form } from '../form.ts'
import { metaOf, type Schema, shapeOf } from './schema-walk.ts'

/** `full`: everything there is; `lean`: nothing that may be left out, and the other kind where there are two. */
export type Amount = 'full' | 'lean'

/** @throws Error naming the field for which no sample can be thought of */
export function sampleContent(form: Form, amount: Amount): Record<string, unknown> {
  let count = 0
  const next = () => {
    count += 1
    return count
  }
  const made = make(form.content, { amount, next, label: form.title }) as Record<string, unknown>
  return mended(form, made)
}

type Making = { amount: Amount; next: () => number; label: string }

function make(schema: Schema, making: Making): unknown {
  const shape = shapeOf(schema)
  const label = metaOf(schema).label ?? making.label
  const inside = { ...making, label }
  switch (shape.kind) {
    case 'object':
      return Object.fromEntries(shape.fields.map(([name, of]) => [name, make(of, inside)]))
    case 'list':
      return makeList(schema, shape.of, inside)
    case 'open':
      return making.amount === 'lean' ? null : make(shape.of, inside)
    case 'one-of':
      return makeOption(shape.options, inside)
    case 'choice':
      return shape.values[0]
    case 'leaf':
      return leaf(schema, label, making.next())
  }
}

/** The shortest that the field accepts; two at least where there is much of everything. */
function makeList(list: Schema, of: Schema, making: Making): unknown[] {
  const lengths = making.amount === 'lean' ? [0, 1, 2, 3] : [2, 1, 3]
  const made = lengths.map((length) => Array.from({ length }, () => make(of, making)))
  return made.find((rows) => (list as z.ZodType).safeParse(rows).success) ?? made[0] ?? []
}

function makeOption(options: Schema[], making: Making): unknown {
  const option = making.amount === 'full' ? options[0] : options.at(-1)
  return option && make(option, making)
}

/** The first of these that the field accepts. */
function leaf(schema: Schema, label: string, count: number): unknown {
  const two = String((count % 27) + 1).padStart(2, '0')
  const year = 2027 + Math.floor(count / 27)
  const candidates = [
    `${label}样例${count}`,
    `${year}-01-${two}`,
    `${year}-01-${two}T01:00:00.000Z`,
    count.toString(16).padStart(64, 'a'),
    count,
    true,
    `样例${count}县人民政府`,
    `样例${count}县人民法院`,
  ]
  return candidates.find((candidate) => (schema as z.ZodType).safeParse(candidate).success)
}

/** Fields that must agree with one another: sums, days, who goes with whom. A few tries each. */
function mended(form: Form, content: Record<string, unknown>): Record<string, unknown> {
  let best = content
  for (let round = 0; round < 12; round += 1) {
    const result = form.content.safeParse(best)
    if (result.success) return best
    const [issue] = result.error.issues
    const path = issue?.path.map(String) ?? []
    const numbers = numbersOf(best)
    const values = numbers.map(([, value]) => value)
    const better = [
      ...alternatives(best).map((value) => withAt(best, path, value)),
      ...numbers.flatMap(([at, own]) => agreeing(values, own).map((value) => withAt(best, at, value))),
    ]
    const next =
      better.find((tried) => form.content.safeParse(tried).success) ??
      better.find((tried) => isLessWrong(form, tried, { issues: result.error.issues.length, path }))
    if (next === undefined) throw new Error(`《${form.title}》的字段 ${path.join('.')} 想不出样例：${issue?.message}`)
    best = next
  }
  return best
}

function isLessWrong(
  form: Form,
  tried: Record<string, unknown>,
  { issues, path }: { issues: number; path: string[] },
): boolean {
  const left = form.content.safeParse(tried).error?.issues ?? []
  return left.length <= issues && !left.some((issue) => issue.path.join('.') === path.join('.'))
}

function alternatives(content: unknown): unknown[] {
  return [...new Set([null, 0, false, [], '样例县人民政府', ...leavesOf(content)])]
}

/** Sums and products of what is there: a total, a number of days times an amount; all the others together. */
function agreeing(numbers: number[], own: number): number[] {
  const pairs = numbers.flatMap((left) => numbers.map((right) => [left + right, left * right]))
  const others = numbers.reduce((sum, number) => sum + number, -own)
  return [...new Set([0, others, ...numbers, ...pairs.flat()])]
}

function numbersOf(value: unknown, path: string[] = []): [path: string[], value: number][] {
  if (typeof value === 'number') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => numbersOf(part, [...path, name]))
}

function leavesOf(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [value]
  return Object.values(value).flatMap(leavesOf)
}

function withAt<T>(content: T, [first, ...rest]: string[], value: unknown): T {
  if (first === undefined) return content
  const copy = (Array.isArray(content) ? [...content] : { ...content }) as Record<string, unknown>
  copy[first] = rest.length === 0 ? value : withAt(copy[first] ?? {}, rest, value)
  return copy as T
}
