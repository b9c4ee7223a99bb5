export { machineAnswers } from './check.ts'
export { checks } from './checks.ts'
export { preAnswers } from './pre-answers.ts'
