export { serviceHandover } from './handover.procedure.ts'
export { withServiceSteps } from './service.steps.ts'
export { causes as attemptCauses, triedManners as attemptManners } from './service-fields.ts'
