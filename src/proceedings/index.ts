export { mustBeHandlerUnder, mustNotBeHandlerUnder } from './proceeding.rules.ts'
export { lastSaid, type Proceeding, type ProceedingRecord } from './proceeding.ts'
