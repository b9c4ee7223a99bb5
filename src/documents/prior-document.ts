/** The document that this one rests on, changes or carries out. */
import { z } from 'zod'
import { type Field, field } from './block.ts'
import { dayField, text } from './field.ts'
import { date } from './wording.ts'

export const PriorDocument = z
  .strictObject({ title: text('文书名称'), number: text('文号'), issuedOn: dayField('作出日期') })
  .meta({ label: '原文书' })
export type PriorDocument = z.infer<typeof PriorDocument>

/** 《行政处罚决定书》（耿）应急罚〔2026〕1号 */
export function calledBy({ title, number }: PriorDocument): string {
  return `《${title}》${number}`
}

/** 2026年12月7日作出的《行政处罚决定书》（耿）应急罚〔2026〕1号 */
export function datedAndCalled(prior: PriorDocument): string {
  return `${date(prior.issuedOn)}作出的${calledBy(prior)}`
}

export function priorFields({ title, number, issuedOn }: PriorDocument): Field[][] {
  return [[field('原文书', title), field('作出日期', date(issuedOn))], [field('原文书文号', number)]]
}
