export { opinionOf } from './approval.rules.ts'
export type { ApprovalOpinion } from './approval.ts'
export { approvalAct } from './approval-act.ts'
export { levelOpinionOf, opinionsOf } from './opinions-on-form.ts'
