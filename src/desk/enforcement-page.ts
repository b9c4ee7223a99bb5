/** What is added to an overdue fine up to a day, with its working, and what of it has been decided. */
import type { Office } from '../acts/office.ts'
import { loadDebt } from '../enforcement/debt.store.ts'
import { surchargeOf, workingOf } from '../enforcement/index.ts'
import type { Tx } from '../kernel/database.ts'
import { type Day, dayOf } from '../kernel/day.ts'

/** Undefined for a case whose fine has no last day of payment: nothing was served, or nothing was fined. */
export async function surchargeView(office: Office, tx: Tx, caseId: string, until: Day = dayOf(office.clock())) {
  const [debt, law] = await Promise.all([loadDebt(tx, caseId), office.lawBook(tx)])
  const found = surchargeOf(debt, { until }, law)
  if (!found) return undefined
  const { from, days, dailyPercent, totalFen, capFen, cappedOn } = found
  const decided = debt.decided.map((one) => ({
    ...{ number: one.number, from: one.from, until: one.until, amountFen: one.surchargeFen },
    isServed: debt.money.charges.some(({ kind, number }) => kind === 'surcharge' && number === one.number),
  }))
  const decidedFen = decided.reduce((sum, { amountFen }) => sum + amountFen, 0)
  return {
    ...{ fineFen: debt.decision?.fineFen ?? 0, from, until, days, dailyPercent, totalFen, capFen, cappedOn },
    ...{ rows: workingOf(found), decided, undecidedFen: Math.max(0, totalFen - decidedFen) },
  }
}
