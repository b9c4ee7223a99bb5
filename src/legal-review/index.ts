export { legalReview } from './legal-review.procedure.ts'
export { mustHaveCurrentDraft, mustHavePassedReviewOfTheseBytes } from './review.rules.ts'
export { findings, type ReviewOpinion, type ReviewSubmission, reviewOutcomes, reviewPoints } from './review.ts'
