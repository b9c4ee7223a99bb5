export { defenceOnForm } from './defence-on-form.ts'
export {
  earliestHearingDay,
  mustBeNotifiedInTime,
  mustNotHaveInvestigated,
  mustRequestInTime,
} from './hearing.rules.ts'
export { mustHaveHeardParty, mustNotBeHeavierThanNoticed } from './notice.rules.ts'
export { defenceKinds } from './notice.ts'
