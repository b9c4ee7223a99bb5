/** A deferral (延期、分期缴纳罚款): what the party asked for, and what was proposed. */
import { z } from 'zod'
import { choiceField, dayField, idField, longTextField, moneyField } from '../acts/field.ts'
import type { Part } from '../execution/index.ts'
import { type Day, dayInChinese } from '../kernel/day.ts'
import { fenToYuan } from '../kernel/money.ts'
import { lastSaid, type ProceedingRecord } from '../proceedings/index.ts'

export const deferralKinds = { deferral: '延期缴纳', instalments: '分期缴纳' } as const
export type DeferralKind = keyof typeof deferralKinds

export const appliedFields = {
  caseId: idField('案件'),
  kind: choiceField('申请种类', deferralKinds),
  appliedOn: dayField('申请日期'),
  reason: longTextField('申请理由', { max: 2000, description: '写明经济困难的情况和当事人提交的证明' }),
  wish: longTextField('当事人希望的安排', { max: 1000, description: '延到哪一天；分期的，分几期、每期多少' }),
  lateReason: longTextField('逾期申请的理由', {
    max: 1000,
    description: '缴纳期限届满以后才申请的填写',
  }).optional(),
}
const Applied = z.object(appliedFields)
export type Applied = z.infer<typeof Applied>

const partField = z.object({ dueOn: dayField('缴纳期限'), amountFen: moneyField('金额') })
export type GrantedPart = z.infer<typeof partField>

export const proposedFields = {
  parts: z
    .array(partField)
    .min(1, '请填写缴纳安排')
    .max(36, '最多三十六期')
    .meta({ title: '缴纳安排', description: '延期的填一行；分期的每期一行，各期之和等于未缴的罚款' }),
  opinion: longTextField('承办人意见', { max: 2000 }),
}
const Proposed = z.object(proposedFields)

export function appliedIn(records: ProceedingRecord[]): Applied {
  return Applied.parse(records[0]?.said)
}

export function partsIn(records: ProceedingRecord[]): GrantedPart[] {
  return lastSaid(records, 'deferral.propose', Proposed)?.parts ?? []
}

export function arrangementInChinese(parts: GrantedPart[]): string {
  const [only] = parts
  if (parts.length === 1 && only) return `延期至${dayInChinese(only.dueOn)}，缴纳${fenToYuan(only.amountFen)}元。`
  const each = parts.map(({ dueOn, amountFen }) => `${dayInChinese(dueOn)}以前${fenToYuan(amountFen)}元`)
  return `分${parts.length}期缴纳：${each.join('；')}。`
}

/** 第2期（2025年12月31日，尚欠 5,000.00 元） */
export function missedInChinese(parts: (Part & { ordinal: number; paidFen: number })[]): string {
  return parts
    .map(({ ordinal, dueOn, amountFen, paidFen }) => {
      const day = dueOn === null ? '' : `${dayInChinese(dueOn as Day)}，`
      return `第${ordinal}期（${day}尚欠 ${fenToYuan(amountFen - paidFen)} 元）`
    })
    .join('、')
}
