export { mustBeServedProperly, proposedService, receiptContent, type Service, serviceFields } from './service.ts'
