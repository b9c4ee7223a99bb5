export { mustBeQualified, mustHavePassed, notPassed } from './review.rules.ts'
export { type ReviewCourse, reviewOfProceeding, reviewSteps } from './review.steps.ts'
export type { Material, Rounds } from './review.ts'
