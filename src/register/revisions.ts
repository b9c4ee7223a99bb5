/** Decisions that no longer stand as they were made: revoked, changed, made anew. */
import {
  approveRevocation,
  countersignRevocation,
  deliberateRevocation,
  examineRevocation,
  examineRevocationReview,
  submitRevocation,
} from '../revocations/approve-revocation.ts'
import { issueRevocation, serveRevocation } from '../revocations/issue-revocation.ts'
import { proposeRevocation, withdrawRevocation } from '../revocations/propose-revocation.ts'
import { recordRefund } from '../revocations/record-refund.ts'
import { recordRuling } from '../revocations/record-ruling.ts'
import { revocation } from '../revocations/revocation.procedure.ts'
import type { Part } from './part.ts'

/** Stands before the cases: an act that moves both is written in the stream of the revocation. */
export const revisionsPart: Part = {
  procedures: [revocation],
  acts: [
    ['/api/cases/:caseId/revocations', proposeRevocation],
    ['/api/revocations/:revocationId/examination', examineRevocation],
    ['/api/revocations/:revocationId/review', submitRevocation],
    ['/api/revocations/:revocationId/review/examination', examineRevocationReview],
    ['/api/revocations/:revocationId/review/countersignature', countersignRevocation],
    ['/api/revocations/:revocationId/deliberation', deliberateRevocation],
    ['/api/revocations/:revocationId/approval', approveRevocation],
    ['/api/revocations/:revocationId/decision', issueRevocation],
    ['/api/revocations/:revocationId/service', serveRevocation],
    ['/api/revocations/:revocationId/withdrawal', withdrawRevocation],
    ['/api/cases/:caseId/rulings', recordRuling],
    ['/api/cases/:caseId/refunds', recordRefund],
  ],
  starts: [],
}
