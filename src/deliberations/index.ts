export { deliberation } from './deliberation.procedure.ts'
export { mustHaveDeliberatedThisDraft } from './deliberation.rules.ts'
export { type Deliberation, presences, votes } from './deliberation.ts'
export { replies } from './meeting.ts'
