/** The door of enforcement: what is added to an overdue fine, and how it was computed. */
export { surchargeOf } from './debt.rules.ts'
export { workingOf } from './surcharge-on-form.ts'
