export {
  cancellation,
  cancellationPublication,
  revocationProcedure,
  revocationPublication,
} from './end.procedure.ts'
export {
  change,
  changePublication,
  changeTerm,
  licence,
  licencePublication,
  licenceTerm,
  renewal,
  renewalPublication,
} from './licence.procedure.ts'
export { type LicenceEventKind, licenceEventKinds, type Particular } from './licence.ts'
export { licenceKinds } from './licence-kind.ts'
export { standing } from './standing.procedure.ts'
