/** One rich content for every form, typed by the forms themselves. */
import { closingApproval, dossierCatalogue, dossierCover, serviceReceipt } from './sample-closing.ts'
import * as coercion from './sample-coercion.ts'
import {
  defenceRecord,
  deliberationRecord,
  penaltyApproval,
  penaltyDecision,
  penaltyNotice,
} from './sample-decision.ts'
import * as disagreement from './sample-disagreement.ts'
import * as evidence from './sample-evidence.ts'
import * as execution from './sample-execution.ts'
import { hearingNotice, hearingRecord, hearingReport } from './sample-hearing.ts'
import { inspectionPlan, inspectionRecord, recheckOpinion, rectificationOrder } from './sample-inspection.ts'
import * as inspectionSteps from './sample-inspection-steps.ts'
import {
  filingApproval,
  inquiryRecord,
  investigationReport,
  reviewOpinion,
  reviewSubmission,
} from './sample-investigation.ts'
import * as licensing from './sample-licensing.ts'
import * as onTheSpot from './sample-on-the-spot.ts'
import * as outcomes from './sample-outcomes.ts'
import * as procedure from './sample-procedure.ts'
import * as relief from './sample-relief.ts'
import * as remedies from './sample-remedies.ts'

import { signatureSheet } from './sample-signature.ts'

export const samples: Record<string, Record<string, unknown>> = {
  'inspection-plan': inspectionPlan,
  'inspection-record': inspectionRecord,
  'rectification-order': rectificationOrder,
  'recheck-opinion': recheckOpinion,
  'filing-approval': filingApproval,
  'inquiry-record': inquiryRecord,
  'investigation-report': investigationReport,
  'review-submission': reviewSubmission,
  'review-opinion': reviewOpinion,
  'penalty-notice': penaltyNotice,
  'defence-record': defenceRecord,
  'hearing-notice': hearingNotice,
  'hearing-record': hearingRecord,
  'hearing-report': hearingReport,
  'deliberation-record': deliberationRecord,
  'penalty-approval': penaltyApproval,
  'penalty-decision': penaltyDecision,
  'service-receipt': serviceReceipt,
  'signature-sheet': signatureSheet,
  'closing-approval': closingApproval,
  'dossier-cover': dossierCover,
  'dossier-catalogue': dossierCatalogue,
  ...byFormId({
    ...outcomes,
    ...coercion,
    ...onTheSpot,
    ...evidence,
    ...disagreement,
    ...execution,
    ...remedies,
    ...inspectionSteps,
    ...procedure,
    ...licensing,
    ...relief,
  }),
}

/** summaryDecision is the sample of summary-decision. */
function byFormId(sampled: Record<string, Record<string, unknown>>): Record<string, Record<string, unknown>> {
  const idOf = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return Object.fromEntries(Object.entries(sampled).map(([name, content]) => [idOf(name), content]))
}
