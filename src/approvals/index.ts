export { mustBeAnotherPerson, opinionOf } from './approval.rules.ts'
export { type ApprovalOpinion, type ApprovalOutcome, approvalOutcomes } from './approval.ts'
export { type ApprovalStep, approvalAct } from './approval-act.ts'
export { handlersOpinionOf, levelOpinionOf, opinionsOf } from './opinions-on-form.ts'
