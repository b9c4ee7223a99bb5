export { summaryPenalty, summaryPublication, summaryReport } from './summary.procedure.ts'
