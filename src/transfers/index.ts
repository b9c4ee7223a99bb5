export { caseTransfer } from './case-transfer.procedure.ts'
export { crimeTransfer } from './crime-transfer.procedure.ts'
