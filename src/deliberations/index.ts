export { mustHaveDeliberatedThisDraft } from './deliberation.rules.ts'
export { type Deliberation, type Statement, votes } from './deliberation.ts'
