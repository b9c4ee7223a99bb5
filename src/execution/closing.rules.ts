/** What must have come to its end before a case is closed: regulations V-24. */
import type { Context } from '../acts/context.ts'
import { penaltyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { balance, settlement } from './balance.rules.ts'
import { type Money, writeOffGrounds } from './money.ts'
import { outstandingInChinese, type Payment, paidInChinese } from './payment.ts'

export function mustBeSettled({ money }: { money: Money }, { today }: Context): Refusal | undefined {
  if (settlement(money, today).how !== 'outstanding') return undefined
  const reason = `本案${outstandingInChinese(balance(money, today))}，不得结案。`
  const instead = '请登记缴款；依法终结执行、减免的，先办理相应手续。'
  return refuse('money-outstanding', reason, penaltyLaw(47), instead)
}

/** What began from the case and is not over: a measure, a preservation, a deferral, an enforcement; its publication as well. */
export function mustHaveNothingOpen({ open }: { open: { title: string }[] }): Refusal | undefined {
  if (open.length === 0) return undefined
  const titles = open.map(({ title }) => `「${title}」`).join('')
  const reason = `本案还有 ${open.length} 项程序没有办结：${titles}。`
  return refuse('proceedings-open', reason, penaltyLaw(47), '请在「相关程序」中逐项办结（含公示）后再提请结案。')
}

/** The execution as the closing form tells it. */
export function executionInChinese(money: Money, payments: Payment[], { today }: Pick<Context, 'today'>): string {
  const { how, grounds } = settlement(money, today)
  if (how === 'nothing-owed') return '处罚决定书已送达，无罚款缴纳事项，处罚决定已履行。'
  if (how === 'paid') return `${paidInChinese(payments)}应缴款项已缴清。`
  if (how === 'outstanding') return `${paidInChinese(payments)}${outstandingInChinese(balance(money, today))}。`
  const why = grounds.map((ground) => writeOffGrounds[ground]).join('、')
  return `${paidInChinese(payments)}其余款项因${why}不再收缴。`
}
