/** The fields that inputs are made of: each bounded, labelled, and marked with how a form should ask for it. */
import { z } from 'zod'
import { type Day, isDay } from '../kernel/day.ts'
import type { Widget } from './index.ts'

type Mark = { description?: string; widget?: Widget; choices?: Record<string, string>; unit?: string }
const mark = (title: string, marks: Mark) => ({ title, ...marks })

export const idField = (title: string, widget: Widget = 'fixed') =>
  z.uuid({ error: `${title}不是有效编号` }).meta(mark(title, { widget }))

/** What neither the database nor a page can hold: control characters other than line ends and tabs, halves of characters. */
const unwritable = /[^\P{Cc}\n\r\t]|\p{Cs}/u

/** One line, at most 200 characters unless told. */
export const textField = (title: string, { max = 200, ...marks }: Mark & { max?: number } = {}) =>
  z
    .string({ error: `请填写${title}` })
    .trim()
    .min(1, `请填写${title}`)
    .max(max, `${title}最多 ${max} 字`)
    .refine((text) => !unwritable.test(text), `${title}含有无法保存的字符`)
    .meta(mark(title, { widget: 'text', ...marks }))

/** Several lines, at most 8000 characters unless told. */
export const longTextField = (title: string, { max = 8000, ...marks }: Mark & { max?: number } = {}) =>
  textField(title, { max, widget: 'textarea', ...marks })

export const dayField = (title: string, marks: Mark = {}) =>
  z
    .string({ error: `请填写${title}` })
    .refine(isDay, `${title}不是有效日期（年-月-日）`)
    .transform((text) => text as Day)
    .meta(mark(title, { widget: 'day', ...marks }))

export const instantField = (title: string, marks: Mark = {}) =>
  z.iso
    .datetime({ offset: true, error: `${title}不是有效时间` })
    .transform((text) => new Date(text).toISOString())
    .meta(mark(title, { widget: 'instant', ...marks }))

/** Whole fen, up to 100 亿元. */
export const moneyField = (title: string, marks: Mark = {}) =>
  z
    .int({ error: `${title}须为整数分` })
    .min(0, `${title}不得为负`)
    .max(1_000_000_000_000, `${title}超出上限`)
    .meta(mark(title, { widget: 'money', unit: '元', ...marks }))

export const choiceField = <const Choices extends Record<string, string>>(
  title: string,
  choices: Choices,
  marks: Mark = {},
) =>
  z
    .enum(Object.keys(choices) as [keyof Choices & string, ...(keyof Choices & string)[]], { error: `请选择${title}` })
    .meta(mark(title, { widget: 'select', choices, ...marks }))

/** A box that must be ticked: what the officer vouches for by his own hand, never filled in for him. */
export const affirmedField = (title: string, why: string) =>
  z
    .boolean()
    .refine((is) => is, why)
    .meta({ title })

export const officersField = (title: string, marks: Mark = {}) =>
  z
    .array(idField('执法人员', 'officers'))
    .min(1, `请选择${title}`)
    .max(12)
    .meta(mark(title, { widget: 'officers', ...marks }))

/** 法律|条|款|项, paragraph and item may be empty. */
export const citationField = (title: string, marks: Mark = {}) =>
  z
    .string({ error: `请填写${title}` })
    .trim()
    .max(120)
    .regex(/^[^|]+\|[1-9]\d{0,3}(\|([1-9]\d{0,2})?){0,2}$/, `${title}须写明法律名称和条（法律|条|款|项）`)
    .refine((text) => !unwritable.test(text), `${title}含有无法保存的字符`)
    .meta(mark(title, { widget: 'citation', ...marks }))

export const sha256Field = (title: string, marks: Mark = {}) =>
  z
    .string()
    .regex(/^[0-9a-f]{64}$/, `${title}须为已上传的文件`)
    .meta(mark(title, { widget: 'file', ...marks }))
