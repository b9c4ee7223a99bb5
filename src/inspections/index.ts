export { inspection as inspectionProcedure } from './inspection.procedure.ts'
export { inspectionSources } from './inspection.ts'
