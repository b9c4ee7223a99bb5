export { ordinaryPenalty } from './case.procedure.ts'
export { mustBeHandler, mustBeWithinLimitation, mustNotBeHandler } from './case.rules.ts'
export type { CaseFacts } from './case.store.ts'
export { caseSources } from './case.ts'
