export { penaltyReport } from './penalty-report.procedure.ts'
export { type Recipient, recipientNames } from './recipient.ts'
