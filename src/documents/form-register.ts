/** Every form there is, by its id and edition. */
import type { Form } from './form.ts'
import { closingApproval } from './forms/closing-approval.ts'
import { defenceRecord } from './forms/defence-record.ts'
import { deliberationRecord } from './forms/deliberation-record.ts'
import { dossierCatalogue } from './forms/dossier-catalogue.ts'
import { dossierCover } from './forms/dossier-cover.ts'
import { filingApproval } from './forms/filing-approval.ts'
import { hearingNotice } from './forms/hearing-notice.ts'
import { hearingRecord } from './forms/hearing-record.ts'
import { hearingReport } from './forms/hearing-report.ts'
import { inquiryRecord } from './forms/inquiry-record.ts'
import { inspectionPlan } from './forms/inspection-plan.ts'
import { inspectionRecord } from './forms/inspection-record.ts'
import { investigationReport } from './forms/investigation-report.ts'
import { penaltyApproval } from './forms/penalty-approval.ts'
import { penaltyDecision } from './forms/penalty-decision.ts'
import { penaltyNotice } from './forms/penalty-notice.ts'
import { recheckOpinion } from './forms/recheck-opinion.ts'
import { rectificationOrder } from './forms/rectification-order.ts'
import { reviewOpinion } from './forms/review-opinion.ts'
import { reviewSubmission } from './forms/review-submission.ts'
import { serviceReceipt } from './forms/service-receipt.ts'

export const forms: Form[] = [
  inspectionPlan,
  inspectionRecord,
  rectificationOrder,
  recheckOpinion,
  filingApproval,
  inquiryRecord,
  investigationReport,
  reviewSubmission,
  reviewOpinion,
  penaltyNotice,
  defenceRecord,
  hearingNotice,
  hearingRecord,
  hearingReport,
  deliberationRecord,
  penaltyApproval,
  penaltyDecision,
  serviceReceipt,
  closingApproval,
  dossierCover,
  dossierCatalogue,
]

/** The edition in use, by id. */
export const formsById: ReadonlyMap<string, Form> = new Map(forms.map((form) => [form.id, form]))

/** @throws RangeError for a form or an edition that this programme does not have */
export function getForm(id: string, edition?: string): Form {
  const found =
    edition === undefined ? formsById.get(id) : forms.find((form) => form.id === id && form.edition === edition)
  if (!found) throw new RangeError(`没有文书式样 ${id}${edition === undefined ? '' : `（${edition}版）`}`)
  return found
}
