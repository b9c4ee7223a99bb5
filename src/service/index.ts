export { mustBeServedProperly, proposedService, receiptContent, type Service, serviceFields } from './service.ts'
export { type Serving, serviceAct } from './service-act.ts'
