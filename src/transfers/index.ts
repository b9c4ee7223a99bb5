export { crimeTransfer } from './crime-transfer.procedure.ts'
