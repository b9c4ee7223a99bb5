export { legalReview } from './legal-review.procedure.ts'
export { mustHavePassedReviewOfTheseBytes } from './penalty-review.rules.ts'
