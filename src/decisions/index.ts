export type { Decision } from './decision.ts'
