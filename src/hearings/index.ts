export { type Heard, mustHaveHeardParty, mustNotBeHeavierThanNoticed } from './notice.rules.ts'
export { type Defence, defenceKinds, type Notice } from './notice.ts'
