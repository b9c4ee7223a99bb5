/** What turns a case aside: handed to the police or to another organ; decisions revoked, changed, made anew. */
import { reviewAt } from '../legal-review/review-act.ts'
import { approveRevocation, examineRevocation, revocationReview } from '../revocations/approve-revocation.ts'
import { issueRevocation, serveRevocation } from '../revocations/issue-revocation.ts'
import { proposeRevocation, withdrawRevocation } from '../revocations/propose-revocation.ts'
import { recordRefund } from '../revocations/record-refund.ts'
import { recordRuling } from '../revocations/record-ruling.ts'
import { revocation } from '../revocations/revocation.procedure.ts'
import { countersignCrime, decideCrime, reviewCrime } from '../transfers/decide-crime.ts'
import {
  acceptRefusal,
  askReconsideration,
  askSupervision,
  recordOutcome,
  recordPolice,
} from '../transfers/follow-police.ts'
import { giveItems, handOverCrime } from '../transfers/hand-over-crime.ts'
import { caseTransfer, crimeTransfer } from '../transfers/index.ts'
import { approveTransfer, examineTransfer, proposeTransfer } from '../transfers/propose-transfer.ts'
import { reportCrime, reviseCrimeReport } from '../transfers/report-crime.ts'
import { askDesignation, recordReply, sendTransfer, settleJurisdiction } from '../transfers/send-transfer.ts'
import type { Part } from './part.ts'

export const revisionsPart: Part = {
  procedures: [crimeTransfer, caseTransfer, revocation],
  acts: [
    ['/api/cases/:caseId/crime-transfers', reportCrime],
    ['/api/crime-transfers/:crimeTransferId/report', reviseCrimeReport],
    ['/api/crime-transfers/:crimeTransferId/review', reviewCrime],
    ['/api/crime-transfers/:crimeTransferId/countersignature', countersignCrime],
    ['/api/crime-transfers/:crimeTransferId/decision', decideCrime],
    ['/api/crime-transfers/:crimeTransferId/handover', handOverCrime],
    ['/api/crime-transfers/:crimeTransferId/police', recordPolice],
    ['/api/crime-transfers/:crimeTransferId/acceptance', acceptRefusal],
    ['/api/crime-transfers/:crimeTransferId/reconsideration', askReconsideration],
    ['/api/crime-transfers/:crimeTransferId/supervision', askSupervision],
    ['/api/crime-transfers/:crimeTransferId/items', giveItems],
    ['/api/crime-transfers/:crimeTransferId/outcome', recordOutcome],
    ['/api/cases/:caseId/transfers', proposeTransfer],
    ['/api/transfers/:caseTransferId/examination', examineTransfer],
    ['/api/transfers/:caseTransferId/approval', approveTransfer],
    ['/api/transfers/:caseTransferId/dispatch', sendTransfer],
    ['/api/transfers/:caseTransferId/reply', recordReply],
    ['/api/transfers/:caseTransferId/designation', askDesignation],
    ['/api/transfers/:caseTransferId/jurisdiction', settleJurisdiction],
    ['/api/cases/:caseId/revocations', proposeRevocation],
    ['/api/revocations/:revocationId/examination', examineRevocation],
    ...reviewAt('/api/revocations/:revocationId/', revocationReview),
    ['/api/revocations/:revocationId/approval', approveRevocation],
    ['/api/revocations/:revocationId/decision', issueRevocation],
    ['/api/revocations/:revocationId/service', serveRevocation],
    ['/api/revocations/:revocationId/withdrawal', withdrawRevocation],
    ['/api/cases/:caseId/rulings', recordRuling],
    ['/api/cases/:caseId/refunds', recordRefund],
  ],
  starts: [],
}
