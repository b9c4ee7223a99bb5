export { inspection as inspectionProcedure } from './inspection.procedure.ts'
export { type Finding, type Inspection, inspectionSources, type RectificationOrder, signatures } from './inspection.ts'
