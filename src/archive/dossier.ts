/** The case file (案卷): what lies in it, in the standard order, and how long it is kept. */
import type { Instant } from '../kernel/day.ts'
import type { CatalogueRow } from './bundle-commitment.ts'

export const retentions = { permanent: '永久', 'thirty-years': '30年', 'ten-years': '10年' } as const
export type Retention = keyof typeof retentions

export type Dossier = {
  subjectId: string
  agencyId: string
  number: string
  retention: Retention
  catalogue: CatalogueRow[]
  compiledAt: Instant
}

/** Result first, then the course of the procedure; what is not named here comes before the closing form. */
const standardOrder = [
  'penalty-decision',
  'summary-decision',
  'daily-penalty-decision',
  'no-penalty-decision',
  'revocation-decision',
  'correction-decision',
  'clue-registration',
  'filing-approval',
  'extension-approval',
  'suspension-approval',
  'inspection-approval',
  'inspection-notice',
  'inspection-plan',
  'inspection-record',
  'onsite-measures-decision',
  'rectification-order',
  'recheck-extension-approval',
  'recheck-extension-reply',
  'recheck-opinion',
  'out-of-scope-handover',
  'inquiry-summons',
  'inquiry-record',
  'scene-record',
  'sampling-voucher',
  'appraisal-commission',
  'preservation-approval',
  'preservation-notice',
  'preservation-disposition-approval',
  'preservation-disposition',
  'coercion-approval',
  'coercion-record',
  'seizure-decision',
  'seizure-list',
  'appraisal-period-notice',
  'seizure-extension',
  'seizure-disposition',
  'goods-return-receipt',
  'supply-cut-notice',
  'supply-cut-decision',
  'supply-restoration',
  'evidence',
  'service-address-confirmation',
  'investigation-report',
  'transfer-approval',
  'transfer-letter',
  'crime-transfer-letter',
  'case-withdrawal',
  'review-submission',
  'review-opinion',
  'review-objection',
  're-examination-opinion',
  'coordination-opinion',
  'disagreement-counsel-opinion',
  'objection-outcome',
  'notice-approval',
  'penalty-notice',
  'defence-record',
  'hearing-declined',
  'hearing-notice',
  'hearing-record',
  'hearing-report',
  'deliberation-record',
  'penalty-approval',
  'education-record',
  'service-receipt',
  'signature-sheet',
  'public-service-notice',
  'deferral-approval',
  'deferral-grant',
  'payment-reminder',
  'surcharge-decision',
  'enforcement-demand',
  'substitute-performance-decision',
  'substitute-performance-demand',
  'immediate-performance-notice',
  'performance-cost-decision',
  'enforcement-agreement',
  'enforcement-application',
  'enforcement-suspension',
  'reconsideration-reply',
  'litigation-answer',
  'filing-report',
  'closing-approval',
  'memorandum-sheet',
]

export function placeInDossier(form: string): number {
  const place = standardOrder.indexOf(form)
  return place === -1 ? standardOrder.indexOf('closing-approval') - 0.5 : place
}
