export { mustContainStatutoryItems, mustLeaveOthersPowers, mustStayWithinLaw, proposedOf } from './draft.rules.ts'
export type { Draft } from './draft.ts'
export { warningsOfDraft } from './draft.warnings.ts'
export { judgedFrom, mustFollowAssessment } from './judged.ts'
