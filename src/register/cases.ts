/** The ordinary penalty, from the clue to the archive. */
import { archiveCase, compileDossier } from '../archive/archive-case.ts'
import { approveFiling, examineFiling } from '../cases/approve-filing.ts'
import { approveExtension, examineExtension, proposeExtension, recordSuperior } from '../cases/extend-case.ts'
import { caseExtension, ordinaryPenalty } from '../cases/index.ts'
import { proposeFiling } from '../cases/propose-filing.ts'
import { registerCase } from '../cases/register-case.ts'
import {
  approveResumption,
  approveSuspension,
  examineResumption,
  examineSuspension,
  proposeResumption,
  proposeSuspension,
} from '../cases/suspend-case.ts'
import { approveWithdrawal, examineWithdrawal, proposeWithdrawal } from '../cases/withdraw-case.ts'
import {
  approveNoPenalty,
  countersignNoPenalty,
  examineNoPenalty,
  reviewNoPenalty,
} from '../decisions/approve-no-penalty.ts'
import { approvePenalty, examinePenalty } from '../decisions/approve-penalty.ts'
import { issueDecision } from '../decisions/issue-decision.ts'
import { issueNoPenalty, serveNoPenalty } from '../decisions/issue-no-penalty.ts'
import { proposeNoPenalty } from '../decisions/propose-no-penalty.ts'
import { proposePenalty } from '../decisions/propose-penalty.ts'
import { recordEducation } from '../decisions/record-education.ts'
import { serveDecision } from '../decisions/serve-decision.ts'
import { publication } from '../disclosure/disclosure.procedure.ts'
import { preparePublication } from '../disclosure/prepare-publication.ts'
import { publishDecision } from '../disclosure/publish-decision.ts'
import { publishNoPenalty, withdrawNoPenalty } from '../disclosure/publish-no-penalty.ts'
import { withdrawPublication } from '../disclosure/withdraw-publication.ts'
import { assessDiscretion } from '../discretion/assess-discretion.ts'
import { discretion } from '../discretion/index.ts'
import { draftDecision } from '../drafts/draft-decision.ts'
import { addEvidence } from '../evidence/add-evidence.ts'
import { concludeInvestigation } from '../evidence/conclude-investigation.ts'
import { recordInquiry } from '../evidence/record-inquiry.ts'
import { resumeInvestigation } from '../evidence/resume-investigation.ts'
import { approveClosing, examineClosing } from '../execution/approve-closing.ts'
import { completeExecution } from '../execution/complete-execution.ts'
import { proposeClosing } from '../execution/propose-closing.ts'
import { recordPayment } from '../execution/record-payment.ts'
import { approveHearingReport } from '../hearings/approve-report.ts'
import { arrangeHearing } from '../hearings/arrange-hearing.ts'
import { holdHearing } from '../hearings/hold-hearing.ts'
import { issueNotice } from '../hearings/issue-notice.ts'
import { recordDefence } from '../hearings/record-defence.ts'
import { reportHearing } from '../hearings/report-hearing.ts'
import { serveNotice } from '../hearings/serve-notice.ts'
import { reviewAt } from '../legal-review/review-act.ts'
import { legalReview } from '../penalty-review/index.ts'
import { penaltyReview } from '../penalty-review/review-penalty.ts'
import type { Part } from './part.ts'

export const casesPart: Part = {
  procedures: [ordinaryPenalty, discretion, legalReview, publication, caseExtension],
  acts: [
    ['/api/cases', registerCase],
    ['/api/cases/:caseId/filing', proposeFiling],
    ['/api/cases/:caseId/filing/examination', examineFiling],
    ['/api/cases/:caseId/filing/approval', approveFiling],
    ['/api/cases/:caseId/evidence', addEvidence],
    ['/api/cases/:caseId/inquiries', recordInquiry],
    ['/api/cases/:caseId/investigation-report', concludeInvestigation],
    ['/api/cases/:caseId/supplementary-investigation', resumeInvestigation],
    ['/api/cases/:caseId/assessment', assessDiscretion],
    ['/api/cases/:caseId/suspension', proposeSuspension],
    ['/api/cases/:caseId/suspension/examination', examineSuspension],
    ['/api/cases/:caseId/suspension/approval', approveSuspension],
    ['/api/cases/:caseId/resumption', proposeResumption],
    ['/api/cases/:caseId/resumption/examination', examineResumption],
    ['/api/cases/:caseId/resumption/approval', approveResumption],
    ['/api/cases/:caseId/extensions', proposeExtension],
    ['/api/extensions/:extensionId/examination', examineExtension],
    ['/api/extensions/:extensionId/approval', approveExtension],
    ['/api/extensions/:extensionId/superior-reply', recordSuperior],
    ['/api/cases/:caseId/withdrawal', proposeWithdrawal],
    ['/api/cases/:caseId/withdrawal/examination', examineWithdrawal],
    ['/api/cases/:caseId/withdrawal/approval', approveWithdrawal],
    ['/api/cases/:caseId/no-penalty', proposeNoPenalty],
    ['/api/cases/:caseId/no-penalty/examination', examineNoPenalty],
    ['/api/cases/:caseId/no-penalty/review', reviewNoPenalty],
    ['/api/cases/:caseId/no-penalty/countersignature', countersignNoPenalty],
    ['/api/cases/:caseId/no-penalty/approval', approveNoPenalty],
    ['/api/cases/:caseId/no-penalty/decision', issueNoPenalty],
    ['/api/cases/:caseId/no-penalty/service', serveNoPenalty],
    ['/api/cases/:caseId/no-penalty/publication', publishNoPenalty],
    ['/api/cases/:caseId/no-penalty/publication/withdrawal', withdrawNoPenalty],
    ['/api/cases/:caseId/education', recordEducation],
    ['/api/cases/:caseId/draft', draftDecision],
    ...reviewAt('/api/cases/:caseId/', penaltyReview),
    ['/api/cases/:caseId/notice', issueNotice],
    ['/api/cases/:caseId/notice/service', serveNotice],
    ['/api/cases/:caseId/defence', recordDefence],
    ['/api/cases/:caseId/hearing', arrangeHearing],
    ['/api/cases/:caseId/hearing/session', holdHearing],
    ['/api/cases/:caseId/hearing/report', reportHearing],
    ['/api/cases/:caseId/hearing/report/approval', approveHearingReport],
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
  ],
  starts: [registerCase],
}
