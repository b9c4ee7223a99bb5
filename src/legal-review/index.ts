export { legalReview } from './legal-review.procedure.ts'
export { mustHavePassedReviewOfTheseBytes } from './review.rules.ts'
