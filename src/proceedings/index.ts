export {
  type AskedMaterial,
  type AsksFor,
  arrivalFields,
  askedAgain,
  askedMaterialsField,
  Counted,
  channels,
  contactOf,
  filesOf,
  type Material,
  materialsField,
  missingOf,
  particularsFieldOf,
  presentOf,
  uncounted,
  withKnown,
} from './materials.ts'
export { mustBeHandlerUnder, mustNotBeHandlerUnder } from './proceeding.rules.ts'
export { lastSaid, type Proceeding, type ProceedingRecord } from './proceeding.ts'
export { basisOf, kindOn, type ProceedingKind } from './proceeding-kind.ts'
export { remedySteps } from './remedy.steps.ts'
export { resultPublication } from './result-publication.ts'
