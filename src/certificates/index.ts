export { certificate } from './certificate.procedure.ts'
