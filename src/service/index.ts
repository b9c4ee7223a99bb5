export { serviceHandover } from './handover.procedure.ts'
export { withServiceSteps } from './service.steps.ts'
export type { Service } from './service.ts'
export { causes as attemptCauses, triedManners as attemptManners } from './service-fields.ts'
