export { legalReview } from './legal-review.procedure.ts'
export { mustHaveCurrentDraft, mustHavePassedReviewOfTheseBytes } from './penalty-review.rules.ts'
