/** The money of a case: what was decided, what was paid, what was let go. Fen throughout. */
import type { Day } from '../kernel/day.ts'

export const moneyKinds = { fine: '罚款', surcharge: '加处罚款', daily: '按日连续处罚' } as const
export type MoneyKind = keyof typeof moneyKinds

/** One amount that a served document obliges to pay; `dueOn` is null where no last day runs (yet). The fine is the case's own. */
export type Charge = {
  kind: MoneyKind
  amountFen: number
  number: string
  decidedOn: Day
  dueOn: Day | null
  proceedingId: string | null
}

/** 《行政处罚法》第六十六条第二款: what was unpaid on the day of the grant, in parts; one part: deferred as a whole. */
export type Part = { dueOn: Day | null; amountFen: number }
export type Plan = { proceedingId: string; grantedOn: Day; parts: Part[] }

export type Paid = { towards: MoneyKind; amountFen: number; paidOn: Day }

export const writeOffGrounds = {
  agreement: '执行协议减免',
  terminated: '终结执行',
  'court-terminated': '人民法院终结执行',
  'court-refused': '人民法院裁定不予执行',
  changed: '处罚决定变更、撤销',
} as const
export type WriteOffGround = keyof typeof writeOffGrounds
export type WriteOff = { towards: MoneyKind; amountFen: number; ground: WriteOffGround; writtenOffOn: Day }

export type Money = { charges: Charge[]; plans: Plan[]; payments: Paid[]; writeOffs: WriteOff[] }
