/** Every form there is, by its id and edition. */
import type { Form } from './form.ts'
import { appraisalCommission } from './forms/appraisal-commission.ts'
import { appraisalPeriodNotice } from './forms/appraisal-period-notice.ts'
import { caseWithdrawal } from './forms/case-withdrawal.ts'
import { closingApproval } from './forms/closing-approval.ts'
import { clueRegistration } from './forms/clue-registration.ts'
import { coercionApproval } from './forms/coercion-approval.ts'
import { coercionRecord } from './forms/coercion-record.ts'
import { coordinationOpinion } from './forms/coordination-opinion.ts'
import { correctionDecision } from './forms/correction-decision.ts'
import { crimeTransferLetter } from './forms/crime-transfer-letter.ts'
import { dailyPenaltyDecision } from './forms/daily-penalty-decision.ts'
import { defenceRecord } from './forms/defence-record.ts'
import { deferralApproval } from './forms/deferral-approval.ts'
import { deferralGrant } from './forms/deferral-grant.ts'
import { deliberationRecord } from './forms/deliberation-record.ts'
import { disagreementCounselOpinion } from './forms/disagreement-counsel-opinion.ts'
import { dossierCatalogue } from './forms/dossier-catalogue.ts'
import { dossierCover } from './forms/dossier-cover.ts'
import { educationRecord } from './forms/education-record.ts'
import { enforcementAgreement } from './forms/enforcement-agreement.ts'
import { enforcementApplication } from './forms/enforcement-application.ts'
import { enforcementDemand } from './forms/enforcement-demand.ts'
import { enforcementSuspension } from './forms/enforcement-suspension.ts'
import { examCertificate } from './forms/exam-certificate.ts'
import { extensionApproval } from './forms/extension-approval.ts'
import { filingApproval } from './forms/filing-approval.ts'
import { filingReport } from './forms/filing-report.ts'
import { goodsReturnReceipt } from './forms/goods-return-receipt.ts'
import { hearingDeclined } from './forms/hearing-declined.ts'
import { hearingNotice } from './forms/hearing-notice.ts'
import { hearingRecord } from './forms/hearing-record.ts'
import { hearingReport } from './forms/hearing-report.ts'
import { immediatePerformanceNotice } from './forms/immediate-performance-notice.ts'
import { inquiryRecord } from './forms/inquiry-record.ts'
import { inquirySummons } from './forms/inquiry-summons.ts'
import { inspectionApproval } from './forms/inspection-approval.ts'
import { inspectionNotice } from './forms/inspection-notice.ts'
import { inspectionPlan } from './forms/inspection-plan.ts'
import { inspectionRecord } from './forms/inspection-record.ts'
import { investigationReport } from './forms/investigation-report.ts'
import { licenceAcceptance } from './forms/licence-acceptance.ts'
import { licenceApplication } from './forms/licence-application.ts'
import { licenceApproval } from './forms/licence-approval.ts'
import { licenceCancellation } from './forms/licence-cancellation.ts'
import { licenceCertificate } from './forms/licence-certificate.ts'
import { licenceChange } from './forms/licence-change.ts'
import { licenceExtensionNotice } from './forms/licence-extension-notice.ts'
import { licenceGrant } from './forms/licence-grant.ts'
import { licenceHearingNotice } from './forms/licence-hearing-notice.ts'
import { licenceHearingRecord } from './forms/licence-hearing-record.ts'
import { licenceInterestedPartiesNotice } from './forms/licence-interested-parties-notice.ts'
import { licenceNonAcceptance } from './forms/licence-non-acceptance.ts'
import { licenceReceipt } from './forms/licence-receipt.ts'
import { licenceRefusal } from './forms/licence-refusal.ts'
import { licenceRenewal } from './forms/licence-renewal.ts'
import { licenceRevocation } from './forms/licence-revocation.ts'
import { licenceSpecialProcedureNotice } from './forms/licence-special-procedure-notice.ts'
import { licenceSupplementNotice } from './forms/licence-supplement-notice.ts'
import { licenceVerificationRecord } from './forms/licence-verification-record.ts'
import { litigationAnswer } from './forms/litigation-answer.ts'
import { memorandumSheet } from './forms/memorandum-sheet.ts'
import { noPenaltyDecision } from './forms/no-penalty-decision.ts'
import { noticeApproval } from './forms/notice-approval.ts'
import { objectionOutcome } from './forms/objection-outcome.ts'
import { onsiteMeasuresDecision } from './forms/onsite-measures-decision.ts'
import { outOfScopeHandover } from './forms/out-of-scope-handover.ts'
import { paymentReminder } from './forms/payment-reminder.ts'
import { penaltyApproval } from './forms/penalty-approval.ts'
import { penaltyDecision } from './forms/penalty-decision.ts'
import { penaltyNotice } from './forms/penalty-notice.ts'
import { performanceCostDecision } from './forms/performance-cost-decision.ts'
import { preservationApproval } from './forms/preservation-approval.ts'
import { preservationDisposition } from './forms/preservation-disposition.ts'
import { preservationDispositionApproval } from './forms/preservation-disposition-approval.ts'
import { preservationNotice } from './forms/preservation-notice.ts'
import { publicServiceNotice } from './forms/public-service-notice.ts'
import { reExaminationOpinion } from './forms/re-examination-opinion.ts'
import { recheckExtensionApproval } from './forms/recheck-extension-approval.ts'
import { recheckExtensionReply } from './forms/recheck-extension-reply.ts'
import { recheckOpinion } from './forms/recheck-opinion.ts'
import { reconsiderationReply } from './forms/reconsideration-reply.ts'
import { recordalCancellation } from './forms/recordal-cancellation.ts'
import { recordalForm } from './forms/recordal-form.ts'
import { recordalRefusal } from './forms/recordal-refusal.ts'
import { recordalSupplement } from './forms/recordal-supplement.ts'
import { rectificationOrder } from './forms/rectification-order.ts'
import { reliefApplication } from './forms/relief-application.ts'
import { reliefApproval } from './forms/relief-approval.ts'
import { reliefGrant } from './forms/relief-grant.ts'
import { reliefPublicity } from './forms/relief-publicity.ts'
import { reliefReceipt } from './forms/relief-receipt.ts'
import { reliefRecovery } from './forms/relief-recovery.ts'
import { reliefRefusal } from './forms/relief-refusal.ts'
import { reliefVerification } from './forms/relief-verification.ts'
import { reviewObjection } from './forms/review-objection.ts'
import { reviewOpinion } from './forms/review-opinion.ts'
import { reviewSubmission } from './forms/review-submission.ts'
import { revocationDecision } from './forms/revocation-decision.ts'
import { samplingVoucher } from './forms/sampling-voucher.ts'
import { sceneRecord } from './forms/scene-record.ts'
import { seizureDecision } from './forms/seizure-decision.ts'
import { seizureDisposition } from './forms/seizure-disposition.ts'
import { seizureExtension } from './forms/seizure-extension.ts'
import { seizureList } from './forms/seizure-list.ts'
import { serviceAddressConfirmation } from './forms/service-address-confirmation.ts'
import { serviceReceipt } from './forms/service-receipt.ts'
import { signatureSheet } from './forms/signature-sheet.ts'
import { substitutePerformanceDecision } from './forms/substitute-performance-decision.ts'
import { substitutePerformanceDemand } from './forms/substitute-performance-demand.ts'
import { summaryDecision } from './forms/summary-decision.ts'
import { supplyCutDecision } from './forms/supply-cut-decision.ts'
import { supplyCutNotice } from './forms/supply-cut-notice.ts'
import { supplyRestoration } from './forms/supply-restoration.ts'
import { surchargeDecision } from './forms/surcharge-decision.ts'
import { suspensionApproval } from './forms/suspension-approval.ts'
import { transferApproval } from './forms/transfer-approval.ts'
import { transferLetter } from './forms/transfer-letter.ts'

export const forms: Form[] = [
  inspectionPlan,
  inspectionApproval,
  inspectionNotice,
  inspectionRecord,
  onsiteMeasuresDecision,
  rectificationOrder,
  recheckExtensionApproval,
  recheckExtensionReply,
  recheckOpinion,
  outOfScopeHandover,
  clueRegistration,
  filingApproval,
  examCertificate,
  extensionApproval,
  suspensionApproval,
  caseWithdrawal,
  inquirySummons,
  transferApproval,
  transferLetter,
  crimeTransferLetter,
  inquiryRecord,
  sceneRecord,
  samplingVoucher,
  appraisalCommission,
  preservationApproval,
  preservationNotice,
  preservationDispositionApproval,
  preservationDisposition,
  coercionApproval,
  coercionRecord,
  seizureDecision,
  seizureList,
  seizureExtension,
  appraisalPeriodNotice,
  seizureDisposition,
  goodsReturnReceipt,
  supplyCutNotice,
  supplyCutDecision,
  supplyRestoration,
  investigationReport,
  noticeApproval,
  reviewSubmission,
  reviewOpinion,
  reviewObjection,
  reExaminationOpinion,
  coordinationOpinion,
  disagreementCounselOpinion,
  objectionOutcome,
  penaltyNotice,
  defenceRecord,
  hearingNotice,
  hearingDeclined,
  hearingRecord,
  hearingReport,
  deliberationRecord,
  penaltyApproval,
  penaltyDecision,
  summaryDecision,
  noPenaltyDecision,
  educationRecord,
  correctionDecision,
  revocationDecision,
  serviceReceipt,
  signatureSheet,
  serviceAddressConfirmation,
  publicServiceNotice,
  paymentReminder,
  surchargeDecision,
  deferralApproval,
  deferralGrant,
  dailyPenaltyDecision,
  substitutePerformanceDecision,
  substitutePerformanceDemand,
  immediatePerformanceNotice,
  performanceCostDecision,
  enforcementDemand,
  enforcementAgreement,
  enforcementApplication,
  enforcementSuspension,
  reconsiderationReply,
  litigationAnswer,
  filingReport,
  closingApproval,
  dossierCover,
  dossierCatalogue,
  memorandumSheet,
  licenceApplication,
  licenceReceipt,
  licenceSupplementNotice,
  licenceAcceptance,
  licenceNonAcceptance,
  licenceVerificationRecord,
  licenceInterestedPartiesNotice,
  licenceHearingNotice,
  licenceHearingRecord,
  licenceSpecialProcedureNotice,
  licenceExtensionNotice,
  licenceApproval,
  licenceGrant,
  licenceRefusal,
  licenceCertificate,
  licenceChange,
  licenceRenewal,
  licenceCancellation,
  licenceRevocation,
  recordalForm,
  recordalSupplement,
  recordalRefusal,
  recordalCancellation,
  reliefApplication,
  reliefVerification,
  reliefPublicity,
  reliefApproval,
  reliefGrant,
  reliefRefusal,
  reliefReceipt,
  reliefRecovery,
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
