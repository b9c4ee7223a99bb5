export { changeSources, type Decision, type DecisionChange } from './decision.ts'
