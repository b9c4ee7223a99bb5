export { mustBeQualified, mustHavePassed, notPassed } from './review.rules.ts'
export { type ReviewCourse, reviewOfProceeding, reviewSteps } from './review.steps.ts'
export type { BoundPaper, Material, ReviewOpinion, ReviewSubmission, Rounds } from './review.ts'
