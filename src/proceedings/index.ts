export { openingAct } from './opening-act.ts'
export { mustBeHandlerUnder, mustNotBeHandlerUnder } from './proceeding.rules.ts'
export { lastSaid, type Proceeding } from './proceeding.ts'
export { proceedingAct } from './proceeding-act.ts'
