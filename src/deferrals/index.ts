/** The door of deferrals. */
export { deferral } from './deferral.procedure.ts'
