export { mustBeQualified, mustHavePassed, notPassed } from './review.rules.ts'
export { type ReviewCourse, reviewOfProceeding, reviewSteps } from './review.steps.ts'
export { adoptions, type Rounds } from './review.ts'
export { materialsOn } from './review-materials.ts'
