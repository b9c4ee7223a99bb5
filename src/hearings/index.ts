export { mustHaveHeardParty, mustNotBeHeavierThanNoticed } from './notice.rules.ts'
export { defenceKinds } from './notice.ts'
