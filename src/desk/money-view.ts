/** The money of a case as its page shows it: 应缴、已缴、未缴 by kind, the instalments, and each payment. Pure. */
import {
  balance,
  instalmentsOn,
  type Money,
  moneyKinds,
  oldestOpen,
  type Payment,
  paymentManners,
  settlement,
  writeOffGrounds,
} from '../execution/index.ts'
import type { Day } from '../kernel/day.ts'

const settlements = {
  'nothing-owed': '无须缴款',
  paid: '已缴清',
  'written-off': '已了结',
  outstanding: '尚有未缴',
} as const
const partStates = { paid: '已缴清', missed: '逾期未缴', open: '待缴' } as const

/** Null before anything was decided that must be paid. */
export function moneyView(money: Money, payments: Payment[], today: Day) {
  if (money.charges.length === 0) return null
  const { rows, ...total } = balance(money, today)
  const { how, grounds } = settlement(money, today)
  const letGo = grounds.map((ground) => writeOffGrounds[ground])
  return {
    state: { name: how, label: [settlements[how], ...letGo].join('：') },
    rows: rows.map(({ kind, ...amounts }) => ({
      kind,
      label: moneyKinds[kind],
      ...amounts,
      dueOn: oldestOpen(money, kind, today)?.dueOn ?? lastDueOf(money, kind),
    })),
    total,
    instalments: instalmentsOn(money, today).map(({ state, ...part }, index) => ({
      ...{ ordinal: index + 1, ...part, state: { name: state, label: partStates[state] } },
    })),
    payments: payments.map(({ id, towards, amountFen, paidOn, receiptNumber, manner }) => ({
      ...{ id, amountFen, paidOn, receiptNumber, towards: moneyKinds[towards], manner: paymentManners[manner] },
    })),
  }
}

/** Paid: the last of the days on which something of this kind had to be. */
function lastDueOf({ charges, plans }: Money, kind: keyof typeof moneyKinds): Day | null {
  const parts = kind === 'fine' ? (plans.at(-1)?.parts ?? []) : []
  const own = [...charges.filter((charge) => charge.kind === kind), ...parts]
  const days = own.map(({ dueOn }) => dueOn).filter((dueOn) => dueOn !== null)
  return days.toSorted().at(-1) ?? null
}
