export { disagreement } from './disagreement.procedure.ts'
