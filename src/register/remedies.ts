/** Review and litigation beside whatever was decided. */

import { acceptForwarded, acceptReconsideration } from '../remedies/accept-reconsideration.ts'
import { approveAnswer, fileAnswer, prepareAnswer } from '../remedies/answer-litigation.ts'
import { approveReply, prepareReply, sendReply } from '../remedies/answer-reconsideration.ts'
import { complyWithJudgment, complyWithReview } from '../remedies/comply.ts'
import { concludeLitigation } from '../remedies/conclude-litigation.ts'
import { concludeReconsideration } from '../remedies/conclude-reconsideration.ts'
import { receiveLitigation, recordAppeal, recordFinalJudgment, recordJudgment } from '../remedies/litigate.ts'
import { litigation, litigationStay } from '../remedies/litigation.procedure.ts'
import { reconsideration, reconsiderationStay } from '../remedies/reconsideration.procedure.ts'
import { recordCourtSession, recordReviewSession } from '../remedies/record-session.ts'
import { liftStayInCourt, liftStayInReview, stayInCourt, stayInReview } from '../remedies/stays.ts'
import {
  correctItself,
  declineForwarded,
  forwardReconsideration,
  submitReconsideration,
} from '../remedies/submit-reconsideration.ts'
import type { Part } from './part.ts'

export const remediesPart: Part = {
  procedures: [reconsideration, reconsiderationStay, litigation, litigationStay],
  acts: [
    ['/api/cases/:caseId/reconsiderations', acceptReconsideration.case],
    ['/api/seizures/:seizureId/reconsiderations', acceptReconsideration.seizure],
    ['/api/supply-cuts/:supplyCutId/reconsiderations', acceptReconsideration.supplyCut],
    ['/api/substitute-performances/:substituteId/reconsiderations', acceptReconsideration.substitute],
    ['/api/daily-penalties/:dailyPenaltyId/reconsiderations', acceptReconsideration.dailyPenalty],
    ['/api/licences/:licenceId/reconsiderations', acceptReconsideration.licence],
    ['/api/licence-changes/:licenceChangeId/reconsiderations', acceptReconsideration.licenceChange],
    ['/api/licence-renewals/:licenceRenewalId/reconsiderations', acceptReconsideration.licenceRenewal],
    ['/api/licence-cancellations/:licenceCancellationId/reconsiderations', acceptReconsideration.licenceCancellation],
    ['/api/licence-revocations/:licenceRevocationId/reconsiderations', acceptReconsideration.licenceRevocation],
    ['/api/summary-penalties/:summaryId/reconsiderations', acceptReconsideration.summary],
    ['/api/summary-penalties/:summaryId/applications', submitReconsideration],
    ['/api/reconsiderations/:reconsiderationId/forwarding', forwardReconsideration],
    ['/api/reconsiderations/:reconsiderationId/correction', correctItself],
    ['/api/reconsiderations/:reconsiderationId/acceptance', acceptForwarded],
    ['/api/reconsiderations/:reconsiderationId/refusal', declineForwarded],
    ['/api/reconsiderations/:reconsiderationId/reply', prepareReply],
    ['/api/reconsiderations/:reconsiderationId/reply/approval', approveReply],
    ['/api/reconsiderations/:reconsiderationId/reply/sending', sendReply],
    ['/api/reconsiderations/:reconsiderationId/sessions', recordReviewSession],
    ['/api/reconsiderations/:reconsiderationId/stay', stayInReview],
    ['/api/reconsiderations/:reconsiderationId/stay/lifting', liftStayInReview],
    ['/api/reconsiderations/:reconsiderationId/decision', concludeReconsideration],
    ['/api/reconsiderations/:reconsiderationId/compliance', complyWithReview],
    ['/api/cases/:caseId/litigations', receiveLitigation.case],
    ['/api/seizures/:seizureId/litigations', receiveLitigation.seizure],
    ['/api/supply-cuts/:supplyCutId/litigations', receiveLitigation.supplyCut],
    ['/api/substitute-performances/:substituteId/litigations', receiveLitigation.substitute],
    ['/api/daily-penalties/:dailyPenaltyId/litigations', receiveLitigation.dailyPenalty],
    ['/api/licences/:licenceId/litigations', receiveLitigation.licence],
    ['/api/licence-changes/:licenceChangeId/litigations', receiveLitigation.licenceChange],
    ['/api/licence-renewals/:licenceRenewalId/litigations', receiveLitigation.licenceRenewal],
    ['/api/licence-cancellations/:licenceCancellationId/litigations', receiveLitigation.licenceCancellation],
    ['/api/licence-revocations/:licenceRevocationId/litigations', receiveLitigation.licenceRevocation],
    ['/api/summary-penalties/:summaryId/litigations', receiveLitigation.summary],
    ['/api/litigations/:litigationId/answer', prepareAnswer],
    ['/api/litigations/:litigationId/answer/approval', approveAnswer],
    ['/api/litigations/:litigationId/answer/filing', fileAnswer],
    ['/api/litigations/:litigationId/sessions', recordCourtSession],
    ['/api/litigations/:litigationId/stay', stayInCourt],
    ['/api/litigations/:litigationId/stay/lifting', liftStayInCourt],
    ['/api/litigations/:litigationId/judgment', recordJudgment],
    ['/api/litigations/:litigationId/appeal', recordAppeal],
    ['/api/litigations/:litigationId/final-judgment', recordFinalJudgment],
    ['/api/litigations/:litigationId/effect', concludeLitigation],
    ['/api/litigations/:litigationId/compliance', complyWithJudgment],
  ],
  starts: [],
}
