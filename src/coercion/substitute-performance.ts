/** What is to be performed in the party's stead, by whom, when and for how much: said once in the proposal. */
import { z } from 'zod'
import { choiceField, dayField, instantField, longTextField, moneyField, textField } from '../acts/field.ts'
import type { ProceedingRecord } from '../proceedings/index.ts'

/** 第五十条: without one of these nobody performs in another's stead. */
export const harms = { traffic: '危害交通安全', environment: '造成环境污染', resources: '破坏自然资源' } as const

export const substituteFields = {
  duty: longTextField('应当履行的义务', { max: 2000 }),
  overdueOn: dayField('履行期限届满日'),
  demandedOn: dayField('催告日期', { description: '期限届满以后、提请以前的催告' }),
  harm: choiceField('不履行的后果', harms),
  reason: longTextField('代履行的理由', { max: 2000 }),
  performer: textField('代履行人'),
  disinterested: z
    .literal(true, '应当确认：代履行人与当事人没有利害关系')
    .meta({ title: '代履行人与当事人没有利害关系' }),
  performAt: instantField('代履行时间'),
  place: textField('代履行地点'),
  manner: longTextField('代履行的方式和标的', { max: 2000 }),
  budgetFen: moneyField('费用预算'),
}
/** The decision that was not carried out, as the proposal found it. */
const Prior = z.object({ title: z.string(), number: z.string(), issuedOn: dayField('作出日期') })
const Proposed = z.object({ ...substituteFields, prior: Prior })
export type Substitute = z.infer<typeof Proposed>

export function substituteOf(records: ProceedingRecord[]): Substitute {
  return Proposed.parse(records[0]?.said)
}
