/** The kinds of field that forms are made of: each carries its Chinese label, and the mark of what is personal in it. */
import { z } from 'zod'
import { type Day, type Instant, isDay } from '../kernel/day.ts'

/** What masking, access rules and exports go by. `need`: health, disability, poverty, children: why somebody needs help. */
export type Personal = 'name' | 'id-number' | 'address' | 'phone' | 'bank-account' | 'need'

const longest = 20_000

/** Text with something in it; line breaks are kept, other control characters would vanish on paper. */
export function text(label: string) {
  return z
    .string()
    .max(longest, `不得超过${longest}字`)
    .refine((value) => value.trim() !== '', '不得为空')
    .refine((value) => !/[^\P{Cc}\n]/u.test(value), '含有控制字符')
    .meta({ label })
}

export function personalText(label: string, personal: Personal) {
  return text(label).meta({ label, personal })
}

export function dayField(label: string) {
  return z.custom<Day>((value) => typeof value === 'string' && isDay(value), '不是有效日期').meta({ label })
}

export function instantField(label: string) {
  return z.custom<Instant>(isInstant, '不是有效时间').meta({ label })
}

/** Whole fen. */
export function fenField(label: string) {
  return z.int('不是整数').min(0, '不得为负数').meta({ label })
}

/** A count of days, months, pieces or per cent: from the law in force, never from the form. */
export function countField(label: string) {
  return z.int('不是整数').min(1, '不得小于1').meta({ label })
}

export function sha256Field(label: string) {
  return z
    .string()
    .regex(/^[0-9a-f]{64}$/, '不是 SHA-256')
    .meta({ label })
}

function isInstant(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T.*Z$/.test(value) && !Number.isNaN(Date.parse(value))
}
