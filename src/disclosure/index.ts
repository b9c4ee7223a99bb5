/** The door of disclosure: all that the public site may import. */
export { type Day, dayInChinese } from '../kernel/day.ts'
export { fenInWords, fenToYuan } from '../kernel/money.ts'
export { certificateStates } from '../officers/index.ts'
export type {
  DecisionList,
  DecisionPage,
  DecisionQuestion,
  DecisionSummary,
  HomePage,
  OfficerList,
  PortalRenderer,
  ProcedureLink,
  ProcedurePage,
  PublicAgency,
  PublicDocument,
  PublicOfficer,
  PublicPower,
  Site,
  Verification,
  VerifyPage,
} from './portal-pages.ts'
export { type DecisionFacts, type PublicDecision, severities, withdrawalReasons } from './publication.ts'
