export { opinionOf } from './approval.rules.ts'
export type { ApprovalOpinion } from './approval.ts'
export { approvalAct } from './approval-act.ts'
export { levelOpinionOf, opinionsOf } from './opinions-on-form.ts'
export {
  type Cite,
  examinationFields,
  findings,
  mustAnswerEveryPoint,
  proposedPoints,
  type ReviewOutcome,
  type ReviewPoint,
  reviewOutcomes,
  reviewPoints,
} from './review-points.ts'
