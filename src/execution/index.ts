/** The door of execution: the money of a case and what it comes to. */
export {
  type Balance,
  balance,
  instalmentsOn,
  type OpenPart,
  oldestOpen,
  outstandingOf,
  overdueOf,
  settlement,
} from './balance.rules.ts'
export { type Money, moneyKinds, type Part, type WriteOffGround, writeOffGrounds } from './money.ts'
export { type Payment, paymentManners } from './payment.ts'
export { owedFen, type Refund } from './refund.ts'
