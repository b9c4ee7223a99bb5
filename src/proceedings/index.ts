export { mustBeHandlerUnder, mustNotBeHandlerUnder } from './proceeding.rules.ts'
export { lastSaid, type Proceeding, type ProceedingRecord } from './proceeding.ts'
export { basisOf, kindOn, type ProceedingKind } from './proceeding-kind.ts'
export { resultPublication } from './result-publication.ts'
