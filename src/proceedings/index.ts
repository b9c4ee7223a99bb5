export {
  type AsksFor,
  arrivalFields,
  askedAgain,
  askedMaterialsField,
  Counted,
  contactOf,
  filesOf,
  missingOf,
  presentOf,
  uncounted,
  withKnown,
} from './materials.ts'
export { mustBeHandlerUnder, mustNotBeHandlerUnder } from './proceeding.rules.ts'
export { lastSaid, type Proceeding, type ProceedingRecord } from './proceeding.ts'
export { basisOf, kindOn, type ProceedingKind } from './proceeding-kind.ts'
export { remedySteps } from './remedy.steps.ts'
export { resultPublication } from './result-publication.ts'
