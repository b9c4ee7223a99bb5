/** Every act and every procedure there is. The API, the permission matrix, the buttons and the tests come from here. */
import type { AnyAct } from './acts/act.ts'
import { archiveCase, compileDossier } from './archive/archive-case.ts'
import { archiveInspection, compileInspection } from './archive/archive-inspection.ts'
import { archiveSummary, compileSummary } from './archive/archive-summary.ts'
import { approveFiling, examineFiling } from './cases/approve-filing.ts'
import { ordinaryPenalty } from './cases/index.ts'
import { proposeFiling } from './cases/propose-filing.ts'
import { registerCase } from './cases/register-case.ts'
import {
  approveResumption,
  approveSuspension,
  examineResumption,
  examineSuspension,
  proposeResumption,
  proposeSuspension,
} from './cases/suspend-case.ts'
import { approveWithdrawal, examineWithdrawal, proposeWithdrawal } from './cases/withdraw-case.ts'
import { commissionAppraisal, recordAppraisal } from './coercion/appraise-seized.ts'
import { approveSeizure, examineSeizure } from './coercion/approve-seizure.ts'
import { approveSupplyCut, examineSupplyCut } from './coercion/approve-supply-cut.ts'
import { carryOutSupplyCut, decideSupplyCut, notifySupplyCut, serveSupplyCut } from './coercion/carry-out-supply-cut.ts'
import { approveDisposition, examineDisposition, proposeDisposition } from './coercion/dispose-seized.ts'
import { approveExtension, examineExtension, proposeExtension, serveExtension } from './coercion/extend-seizure.ts'
import { imposeAtOnce, imposeAtOnceOnSite } from './coercion/impose-at-once.ts'
import { imposeSeizure } from './coercion/impose-seizure.ts'
import { proposeSeizure, proposeSeizureOnSite } from './coercion/propose-seizure.ts'
import { proposeSupplyCut, proposeSupplyCutOnSite } from './coercion/propose-supply-cut.ts'
import { ratifySeizure, reportSeizure } from './coercion/ratify-seizure.ts'
import { findRelease, liftSeizure, returnGoods, serveDisposition } from './coercion/release-seized.ts'
import { restoreSupply, serveRestoration, verifyPerformance } from './coercion/restore-supply.ts'
import { seizure, seizurePublication } from './coercion/seizure.procedure.ts'
import { supplyCut, supplyCutPublication } from './coercion/supply-cut.procedure.ts'
import { renewCalendarFeed } from './deadlines-desk/renew-calendar-feed.ts'
import {
  approveNoPenalty,
  countersignNoPenalty,
  deliberateNoPenalty,
  examineNoPenalty,
  reviewNoPenalty,
} from './decisions/approve-no-penalty.ts'
import { approvePenalty, examinePenalty } from './decisions/approve-penalty.ts'
import { issueDecision } from './decisions/issue-decision.ts'
import { issueNoPenalty, serveNoPenalty } from './decisions/issue-no-penalty.ts'
import { proposeNoPenalty } from './decisions/propose-no-penalty.ts'
import { proposePenalty } from './decisions/propose-penalty.ts'
import { recordEducation } from './decisions/record-education.ts'
import { serveDecision } from './decisions/serve-decision.ts'
import { concludeDeliberation } from './deliberations/conclude-deliberation.ts'
import { publication } from './disclosure/disclosure.procedure.ts'
import { inspectionPublication } from './disclosure/inspection-publication.procedure.ts'
import { preparePublication } from './disclosure/prepare-publication.ts'
import { publishSeizure, publishSupplyCut, withdrawSeizure, withdrawSupplyCut } from './disclosure/publish-coercion.ts'
import { publishDecision } from './disclosure/publish-decision.ts'
import { publishInspection, withdrawInspection } from './disclosure/publish-inspection.ts'
import { publishNoPenalty, withdrawNoPenalty } from './disclosure/publish-no-penalty.ts'
import { publishSummary, withdrawSummary } from './disclosure/publish-summary.ts'
import { withdrawPublication } from './disclosure/withdraw-publication.ts'
import { assessDiscretion } from './discretion/assess-discretion.ts'
import { importDiscretion } from './discretion/import-discretion.ts'
import { discretion } from './discretion/index.ts'
import { installTemplate, retireTemplate } from './documents/install-template.ts'
import { setPrefix } from './documents/set-prefix.ts'
import { draftDecision } from './drafts/draft-decision.ts'
import { addEvidence } from './evidence/add-evidence.ts'
import { approvePreservation, examinePreservation } from './evidence/approve-preservation.ts'
import { carryOutPreservation } from './evidence/carry-out-preservation.ts'
import { concludeInvestigation } from './evidence/conclude-investigation.ts'
import {
  approvePreservedDisposition,
  examinePreservedDisposition,
  proposePreservedDisposition,
  servePreservedDisposition,
} from './evidence/dispose-preserved.ts'
import { preservation } from './evidence/preservation.procedure.ts'
import { proposePreservation, proposePreservationOnSite } from './evidence/propose-preservation.ts'
import { recordInquiry } from './evidence/record-inquiry.ts'
import { resumeInvestigation } from './evidence/resume-investigation.ts'
import { returnPreserved } from './evidence/return-preserved.ts'
import { approveClosing, examineClosing } from './execution/approve-closing.ts'
import { completeExecution } from './execution/complete-execution.ts'
import { proposeClosing } from './execution/propose-closing.ts'
import { recordPayment } from './execution/record-payment.ts'
import { arrangeHearing } from './hearings/arrange-hearing.ts'
import { holdHearing } from './hearings/hold-hearing.ts'
import { issueNotice } from './hearings/issue-notice.ts'
import { recordDefence } from './hearings/record-defence.ts'
import { reportHearing } from './hearings/report-hearing.ts'
import { serveNotice } from './hearings/serve-notice.ts'
import { approveInspection, examineInspection } from './inspections/approve-inspection.ts'
import { beginInspection } from './inspections/begin-inspection.ts'
import { applyForMoreTime, approveMoreTime, examineMoreTime } from './inspections/extend-rectification.ts'
import { inspectionProcedure, onsiteMeasures } from './inspections/index.ts'
import { notifyInspection } from './inspections/notify-inspection.ts'
import { orderMeasures, recheckMeasures, serveMeasures } from './inspections/onsite-measures.ts'
import { orderRectification } from './inspections/order-rectification.ts'
import { acknowledgeOutOfScope, noteOutOfScope, outOfScope, sendOutOfScope } from './inspections/out-of-scope.ts'
import { planInspection } from './inspections/plan-inspection.ts'
import { recheckRectification } from './inspections/recheck-rectification.ts'
import { recordInspection } from './inspections/record-inspection.ts'
import { settleLawChange } from './law-changes/settle-law-change.ts'
import { countersignReview } from './legal-review/countersign-review.ts'
import { examineReview } from './legal-review/examine-review.ts'
import { legalReview } from './legal-review/index.ts'
import { submitReview } from './legal-review/submit-review.ts'
import { withdrawReview } from './legal-review/withdraw-review.ts'
import { importCalendar } from './matters/import-calendar.ts'
import { recordCertificateEvent } from './officers/record-certificate-event.ts'
import type { Procedure } from './procedures/procedure.ts'
import { confirmLawRow } from './statutes/confirm-law-row.ts'
import { importStatute } from './statutes/import-statute.ts'
import { reviseDeadline, reviseProvision, reviseThreshold } from './statutes/revise-law-row.ts'
import { registerSubject } from './subjects/register-subject.ts'
import { beginSummary } from './summary-penalties/begin-summary.ts'
import { closeSummary, reportSummary } from './summary-penalties/close-summary.ts'
import { handInSummary, payInSummary, recordSummaryPayment } from './summary-penalties/collect-summary.ts'
import { decideSummary } from './summary-penalties/decide-summary.ts'
import { summaryPenalty, summaryPublication, summaryReport } from './summary-penalties/index.ts'
import { leaveSummary } from './summary-penalties/leave-summary.ts'

export const procedures: Procedure[] = [
  inspectionProcedure,
  inspectionPublication,
  onsiteMeasures,
  outOfScope,
  ordinaryPenalty,
  discretion,
  legalReview,
  publication,
  summaryPenalty,
  summaryReport,
  summaryPublication,
  seizure,
  seizurePublication,
  preservation,
  supplyCut,
  supplyCutPublication,
]

/** In the order of the procedure; the path is where the act is posted to. */
export const actsByPath: [string, AnyAct][] = [
  ['/api/subjects', registerSubject],
  ['/api/certificates/events', recordCertificateEvent],
  ['/api/calendar', importCalendar],
  ['/api/forms/:form/templates', installTemplate],
  ['/api/templates/:templateId/retirement', retireTemplate],
  ['/api/forms/:form/prefix', setPrefix],
  ['/api/calendar-feed', renewCalendarFeed],
  ['/api/discretion', importDiscretion],
  ['/api/statutes', importStatute],
  ['/api/law/deadlines', reviseDeadline],
  ['/api/law/thresholds', reviseThreshold],
  ['/api/law/provisions', reviseProvision],
  ['/api/law/confirmations', confirmLawRow],
  ['/api/law-changes/settlements', settleLawChange],
  ['/api/inspections', planInspection],
  ['/api/inspections/:inspectionId/examination', examineInspection],
  ['/api/inspections/:inspectionId/approval', approveInspection],
  ['/api/inspections/:inspectionId/notice', notifyInspection],
  ['/api/inspections/:inspectionId/visit', beginInspection],
  ['/api/inspections/:inspectionId/record', recordInspection],
  ['/api/inspections/:inspectionId/rectification-order', orderRectification],
  ['/api/inspections/:inspectionId/recheck', recheckRectification],
  ['/api/inspections/:inspectionId/extension', applyForMoreTime],
  ['/api/inspections/:inspectionId/extension/examination', examineMoreTime],
  ['/api/inspections/:inspectionId/extension/approval', approveMoreTime],
  ['/api/inspections/:inspectionId/measures', orderMeasures],
  ['/api/measures/:measuresId/service', serveMeasures],
  ['/api/measures/:measuresId/recheck', recheckMeasures],
  ['/api/inspections/:inspectionId/handovers', noteOutOfScope],
  ['/api/handovers/:handoverId/dispatch', sendOutOfScope],
  ['/api/handovers/:handoverId/acknowledgement', acknowledgeOutOfScope],
  ['/api/inspections/:inspectionId/publication', publishInspection],
  ['/api/inspections/:inspectionId/publication/withdrawal', withdrawInspection],
  ['/api/inspections/:inspectionId/dossier', compileInspection],
  ['/api/inspections/:inspectionId/archive', archiveInspection],
  ['/api/cases', registerCase],
  ['/api/cases/:caseId/filing', proposeFiling],
  ['/api/cases/:caseId/filing/examination', examineFiling],
  ['/api/cases/:caseId/filing/approval', approveFiling],
  ['/api/cases/:caseId/evidence', addEvidence],
  ['/api/cases/:caseId/inquiries', recordInquiry],
  ['/api/cases/:caseId/seizures', proposeSeizure],
  ['/api/inspections/:inspectionId/seizures', proposeSeizureOnSite],
  ['/api/cases/:caseId/urgent-seizures', imposeAtOnce],
  ['/api/inspections/:inspectionId/urgent-seizures', imposeAtOnceOnSite],
  ['/api/seizures/:seizureId/examination', examineSeizure],
  ['/api/seizures/:seizureId/approval', approveSeizure],
  ['/api/seizures/:seizureId/imposition', imposeSeizure],
  ['/api/seizures/:seizureId/report', reportSeizure],
  ['/api/seizures/:seizureId/ratification', ratifySeizure],
  ['/api/seizures/:seizureId/extension', proposeExtension],
  ['/api/seizures/:seizureId/extension/examination', examineExtension],
  ['/api/seizures/:seizureId/extension/approval', approveExtension],
  ['/api/seizures/:seizureId/extension/service', serveExtension],
  ['/api/seizures/:seizureId/appraisal', commissionAppraisal],
  ['/api/seizures/:seizureId/appraisal/result', recordAppraisal],
  ['/api/seizures/:seizureId/disposition', proposeDisposition],
  ['/api/seizures/:seizureId/disposition/examination', examineDisposition],
  ['/api/seizures/:seizureId/disposition/approval', approveDisposition],
  ['/api/seizures/:seizureId/release', findRelease],
  ['/api/seizures/:seizureId/release/approval', liftSeizure],
  ['/api/seizures/:seizureId/disposition/service', serveDisposition],
  ['/api/seizures/:seizureId/return', returnGoods],
  ['/api/seizures/:seizureId/publication', publishSeizure],
  ['/api/seizures/:seizureId/publication/withdrawal', withdrawSeizure],
  ['/api/cases/:caseId/preservations', proposePreservation],
  ['/api/inspections/:inspectionId/preservations', proposePreservationOnSite],
  ['/api/preservations/:preservationId/examination', examinePreservation],
  ['/api/preservations/:preservationId/approval', approvePreservation],
  ['/api/preservations/:preservationId/notice', carryOutPreservation],
  ['/api/preservations/:preservationId/disposition', proposePreservedDisposition],
  ['/api/preservations/:preservationId/disposition/examination', examinePreservedDisposition],
  ['/api/preservations/:preservationId/disposition/approval', approvePreservedDisposition],
  ['/api/preservations/:preservationId/disposition/service', servePreservedDisposition],
  ['/api/preservations/:preservationId/return', returnPreserved],
  ['/api/cases/:caseId/supply-cuts', proposeSupplyCut],
  ['/api/inspections/:inspectionId/supply-cuts', proposeSupplyCutOnSite],
  ['/api/supply-cuts/:supplyCutId/examination', examineSupplyCut],
  ['/api/supply-cuts/:supplyCutId/approval', approveSupplyCut],
  ['/api/supply-cuts/:supplyCutId/notice', notifySupplyCut],
  ['/api/supply-cuts/:supplyCutId/decision', decideSupplyCut],
  ['/api/supply-cuts/:supplyCutId/decision/service', serveSupplyCut],
  ['/api/supply-cuts/:supplyCutId/imposition', carryOutSupplyCut],
  ['/api/supply-cuts/:supplyCutId/performance', verifyPerformance],
  ['/api/supply-cuts/:supplyCutId/restoration', restoreSupply],
  ['/api/supply-cuts/:supplyCutId/restoration/service', serveRestoration],
  ['/api/supply-cuts/:supplyCutId/publication', publishSupplyCut],
  ['/api/supply-cuts/:supplyCutId/publication/withdrawal', withdrawSupplyCut],
  ['/api/cases/:caseId/investigation-report', concludeInvestigation],
  ['/api/cases/:caseId/supplementary-investigation', resumeInvestigation],
  ['/api/cases/:caseId/assessment', assessDiscretion],
  ['/api/cases/:caseId/suspension', proposeSuspension],
  ['/api/cases/:caseId/suspension/examination', examineSuspension],
  ['/api/cases/:caseId/suspension/approval', approveSuspension],
  ['/api/cases/:caseId/resumption', proposeResumption],
  ['/api/cases/:caseId/resumption/examination', examineResumption],
  ['/api/cases/:caseId/resumption/approval', approveResumption],
  ['/api/cases/:caseId/withdrawal', proposeWithdrawal],
  ['/api/cases/:caseId/withdrawal/examination', examineWithdrawal],
  ['/api/cases/:caseId/withdrawal/approval', approveWithdrawal],
  ['/api/cases/:caseId/no-penalty', proposeNoPenalty],
  ['/api/cases/:caseId/no-penalty/examination', examineNoPenalty],
  ['/api/cases/:caseId/no-penalty/review', reviewNoPenalty],
  ['/api/cases/:caseId/no-penalty/countersignature', countersignNoPenalty],
  ['/api/cases/:caseId/no-penalty/deliberation', deliberateNoPenalty],
  ['/api/cases/:caseId/no-penalty/approval', approveNoPenalty],
  ['/api/cases/:caseId/no-penalty/decision', issueNoPenalty],
  ['/api/cases/:caseId/no-penalty/service', serveNoPenalty],
  ['/api/cases/:caseId/no-penalty/publication', publishNoPenalty],
  ['/api/cases/:caseId/no-penalty/publication/withdrawal', withdrawNoPenalty],
  ['/api/cases/:caseId/education', recordEducation],
  ['/api/cases/:caseId/draft', draftDecision],
  ['/api/cases/:caseId/review', submitReview],
  ['/api/cases/:caseId/review/withdrawal', withdrawReview],
  ['/api/cases/:caseId/review/examination', examineReview],
  ['/api/cases/:caseId/review/countersignature', countersignReview],
  ['/api/cases/:caseId/notice', issueNotice],
  ['/api/cases/:caseId/notice/service', serveNotice],
  ['/api/cases/:caseId/defence', recordDefence],
  ['/api/cases/:caseId/hearing', arrangeHearing],
  ['/api/cases/:caseId/hearing/session', holdHearing],
  ['/api/cases/:caseId/hearing/report', reportHearing],
  ['/api/cases/:caseId/deliberation', concludeDeliberation],
  ['/api/cases/:caseId/penalty', proposePenalty],
  ['/api/cases/:caseId/penalty/examination', examinePenalty],
  ['/api/cases/:caseId/penalty/approval', approvePenalty],
  ['/api/cases/:caseId/decision', issueDecision],
  ['/api/cases/:caseId/decision/service', serveDecision],
  ['/api/cases/:caseId/payments', recordPayment],
  ['/api/cases/:caseId/execution', completeExecution],
  ['/api/cases/:caseId/publication/preview', preparePublication],
  ['/api/cases/:caseId/publication', publishDecision],
  ['/api/cases/:caseId/publication/withdrawal', withdrawPublication],
  ['/api/cases/:caseId/closing', proposeClosing],
  ['/api/cases/:caseId/closing/examination', examineClosing],
  ['/api/cases/:caseId/closing/approval', approveClosing],
  ['/api/cases/:caseId/dossier', compileDossier],
  ['/api/cases/:caseId/archive', archiveCase],
  ['/api/summary-penalties', beginSummary],
  ['/api/summary-penalties/:summaryId/ordinary', leaveSummary],
  ['/api/summary-penalties/:summaryId/decision', decideSummary],
  ['/api/summary-penalties/:summaryId/report', reportSummary],
  ['/api/summary-penalties/:summaryId/collection', handInSummary],
  ['/api/summary-penalties/:summaryId/collection/bank', payInSummary],
  ['/api/summary-penalties/:summaryId/payments', recordSummaryPayment],
  ['/api/summary-penalties/:summaryId/publication', publishSummary],
  ['/api/summary-penalties/:summaryId/publication/withdrawal', withdrawSummary],
  ['/api/summary-penalties/:summaryId/closing', closeSummary],
  ['/api/summary-penalties/:summaryId/dossier', compileSummary],
  ['/api/summary-penalties/:summaryId/archive', archiveSummary],
]

export const acts: AnyAct[] = actsByPath.map(([, act]) => act)
