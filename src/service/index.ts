export { serviceHandover } from './handover.procedure.ts'
export { withServiceSteps } from './service.steps.ts'
