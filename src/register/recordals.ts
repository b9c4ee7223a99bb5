/** Recordals, from the materials to the archive, and taking one off the record. */
import {
  archiveCancellation,
  archiveRecordal,
  compileCancellation,
  compileRecordal,
} from '../archive/archive-recordal.ts'
import {
  publishCancellation,
  publishRecordal,
  withdrawCancellation,
  withdrawRecordal,
} from '../disclosure/publish-recordal.ts'
import { checkMaterials, supplementRecordal } from '../recordals/check-materials.ts'
import { decideCancellation, serveCancellation } from '../recordals/decide-cancellation.ts'
import { cancellationPublication, recordal, recordalCancellation, recordalPublication } from '../recordals/index.ts'
import { proposeCancellation } from '../recordals/propose-cancellation.ts'
import { registerDeemed, registerRecordal, serveRegistration } from '../recordals/register-recordal.ts'
import { requestRecordalSupplement, serveRecordalSupplement } from '../recordals/request-supplement.ts'
import { decideReturn, proposeReturn, serveReturn } from '../recordals/return-recordal.ts'
import { submitRecordal } from '../recordals/submit-recordal.ts'
import { withdrawSubmission } from '../recordals/withdraw-submission.ts'
import type { Part } from './part.ts'

export const recordalsPart: Part = {
  procedures: [recordal, recordalPublication, recordalCancellation, cancellationPublication],
  acts: [
    ['/api/recordals', submitRecordal],
    ['/api/recordals/:recordalId/materials', checkMaterials],
    ['/api/recordals/:recordalId/supplement-notice', requestRecordalSupplement],
    ['/api/recordals/:recordalId/supplement-notice/service', serveRecordalSupplement],
    ['/api/recordals/:recordalId/supplement', supplementRecordal],
    ['/api/recordals/:recordalId/registration', registerRecordal],
    ['/api/recordals/:recordalId/registration-by-law', registerDeemed],
    ['/api/recordals/:recordalId/registration/service', serveRegistration],
    ['/api/recordals/:recordalId/return', proposeReturn],
    ['/api/recordals/:recordalId/return/decision', decideReturn],
    ['/api/recordals/:recordalId/return/service', serveReturn],
    ['/api/recordals/:recordalId/withdrawal', withdrawSubmission],
    ['/api/recordals/:recordalId/publication', publishRecordal],
    ['/api/recordals/:recordalId/publication/withdrawal', withdrawRecordal],
    ['/api/recordals/:recordalId/dossier', compileRecordal],
    ['/api/recordals/:recordalId/archive', archiveRecordal],
    ['/api/recordal-cancellations', proposeCancellation],
    ['/api/recordal-cancellations/:cancellationId/decision', decideCancellation],
    ['/api/recordal-cancellations/:cancellationId/service', serveCancellation],
    ['/api/recordal-cancellations/:cancellationId/publication', publishCancellation],
    ['/api/recordal-cancellations/:cancellationId/publication/withdrawal', withdrawCancellation],
    ['/api/recordal-cancellations/:cancellationId/dossier', compileCancellation],
    ['/api/recordal-cancellations/:cancellationId/archive', archiveCancellation],
  ],
  starts: [submitRecordal, proposeCancellation],
}
