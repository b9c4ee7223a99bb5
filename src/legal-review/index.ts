export { legalReview } from './legal-review.procedure.ts'
export { mustBeQualified, mustHavePassedReviewOfTheseBytes } from './review.rules.ts'
