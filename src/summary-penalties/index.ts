export { summaryPenalty, summaryReport } from './summary.procedure.ts'
