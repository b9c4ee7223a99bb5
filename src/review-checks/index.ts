export { type Check, machineAnswers, type Proof } from './check.ts'
export { checks } from './checks.ts'
export { type PointAnswer, preAnswers } from './pre-answers.ts'
export type { RecordUnderReview } from './record.ts'
