export { licence, licencePublication, licenceTerm } from './licence.procedure.ts'
export { licenceKinds } from './licence-kind.ts'
