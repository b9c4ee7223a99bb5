export { withServiceSteps } from './service.steps.ts'
