export { mustHaveDeliberatedThisDraft } from './deliberation.rules.ts'
export type { Deliberation } from './deliberation.ts'
