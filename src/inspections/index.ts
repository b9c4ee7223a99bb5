export { inspection as inspectionProcedure } from './inspection.procedure.ts'
export { type Inspection, inspectionSources } from './inspection.ts'
export { onsiteMeasures } from './onsite-measures.procedure.ts'
