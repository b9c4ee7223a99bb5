export { proposedOf } from './draft.rules.ts'
export type { Draft } from './draft.ts'
