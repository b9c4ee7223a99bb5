/** A fine as it is told in words, for those who reckon what is added to it by hand. */

import type { SurchargeAsked } from '../../src/enforcement/surcharge.ts'
import type { Plan } from '../../src/execution/money.ts'
import type { Day } from '../../src/kernel/day.ts'

export type PlainFine = Omit<SurchargeAsked, 'money'> & {
  fineFen: number
  dueOn: Day
  payments: { paidOn: Day; amountFen: number }[]
  /** Oldest first; each replaces the one before. */
  grants: { on: Day; instalments: { dueOn: Day; amountFen: number }[] }[]
}

export function surchargeAsked({ fineFen, dueOn, payments, grants, ...asked }: PlainFine): SurchargeAsked {
  const fine = { kind: 'fine' as const, amountFen: fineFen, number: '1号', decidedOn: dueOn, dueOn, proceedingId: null }
  const plans = grants.map(({ on, instalments }): Plan => ({ proceedingId: on, grantedOn: on, parts: instalments }))
  const paid = payments.map((payment) => ({ towards: 'fine' as const, ...payment }))
  return { ...asked, money: { charges: [fine], plans, payments: paid, writeOffs: [] } }
}
