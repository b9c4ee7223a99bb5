/** The door of disclosure: all that the public site may import. */
export { dayInChinese } from '../kernel/day.ts'
export { fenInWords, fenToYuan } from '../kernel/money.ts'
export { certificateStates } from '../officers/index.ts'
export type {
  DecisionList,
  DecisionPage,
  DecisionSummary,
  HomePage,
  OfficerList,
  PortalRenderer,
  ProcedureLink,
  ProcedurePage,
  PublicCatalogue,
  PublicDocument,
  PublicOfficer,
  PublicPower,
  ResultList,
  ResultPage,
  Site,
  Verification,
  VerifyPage,
} from './portal-pages.ts'
export { type PreviewPage, type PublicDecision, severities } from './publication.ts'
export { resultKinds } from './result.ts'
