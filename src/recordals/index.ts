export { cancellationPublication, recordal, recordalCancellation, recordalPublication } from './recordal.procedure.ts'
export { recordalKinds } from './recordal-kind.ts'
