/** Where and until when the party may turn: every number from the register in force on the day. Pure. */
import type { Context } from '../acts/context.ts'
import { inForce, type LawBook } from '../law/law-book.ts'
import type { Agency } from '../organisation/index.ts'
import type { Payment, Remedies, ReviewFirstRemedies } from './remedy.ts'

export function remediesOf({ government, court }: Agency, { law, today }: Context): Remedies {
  const lengths = { reviewDays: lengthOf(law, 'R-01', today), litigationMonths: lengthOf(law, 'R-02', today) }
  return { reviewOrgan: government, court, ...lengths }
}

/** Null for a decision without a fine. */
export function paymentOf(amountFen: number, agency: Agency, { law, today }: Context): Payment | null {
  if (amountFen === 0) return null
  const surchargePercent = inForce(law.thresholds, today).find((row) => row.key === 'surcharge.daily-percent')?.value
  if (surchargePercent === undefined) throw new RangeError('基准库缺少加处罚款比例 surcharge.daily-percent')
  const { paymentBank: bank, paymentAccount: account } = agency
  return { amountFen, dueDays: lengthOf(law, 'X-01', today), bank, account, surchargePercent }
}

/** @throws RangeError when the register has no such length: a document never states a guessed number */
export function lengthOf(law: LawBook, id: string, on: Context['today']): number {
  const length = inForce(law.deadlines, on).find((row) => row.id === id)?.length
  if (length === null || length === undefined) throw new RangeError(`期限库缺少 ${id}`)
  return length
}

/** 《行政复议法》第二十三条第一款第一项. */
export function reviewFirstRemediesOf({ government, court }: Agency, { law, today }: Context): ReviewFirstRemedies {
  const lengths = { reviewDays: lengthOf(law, 'R-01', today), litigationDays: lengthOf(law, 'R-03', today) }
  return { reviewOrgan: government, court, ...lengths }
}
