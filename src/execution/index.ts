/** The door of execution: the money of a case and what it comes to. */
export {
  balance,
  instalmentsOn,
  settlement,
} from './balance.rules.ts'
export { type Money, moneyKinds, writeOffGrounds } from './money.ts'
export { type Payment, paymentManners } from './payment.ts'
