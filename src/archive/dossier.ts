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
  'filing-approval',
  'inspection-plan',
  'inspection-record',
  'rectification-order',
  'recheck-opinion',
  'inquiry-record',
  'evidence',
  'investigation-report',
  'review-submission',
  'review-opinion',
  'penalty-notice',
  'defence-record',
  'hearing-notice',
  'hearing-record',
  'hearing-report',
  'deliberation-record',
  'penalty-approval',
  'service-receipt',
  'closing-approval',
]

export function placeInDossier(form: string): number {
  const place = standardOrder.indexOf(form)
  return place === -1 ? standardOrder.length - 1.5 : place
}
