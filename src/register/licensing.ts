/** Administrative licences, from the application to the archive. */
import { archiveLicence, compileLicence } from '../archive/archive-licence.ts'
import { publishLicence, withdrawLicence } from '../disclosure/publish-licence.ts'
import { acceptApplication, acceptByLaw, serveAcceptance } from '../licences/accept.ts'
import { approveLicence, examineLicence, proposeLicence } from '../licences/approve-licence.ts'
import { checkMaterials, supplementMaterials } from '../licences/check-materials.ts'
import { concludeExamination } from '../licences/conclude-examination.ts'
import { decideLicence, deliverCertificate, serveGrant, serveRefusal } from '../licences/decide-licence.ts'
import { declineApplication, serveNonAcceptance, withdrawApplication } from '../licences/decline.ts'
import { draftLicenceDecision } from '../licences/draft-decision.ts'
import { approveExtension, proposeExtension, serveExtension } from '../licences/extend-term.ts'
import { licence, licencePublication, licenceTerm } from '../licences/index.ts'
import { issueCertificate } from '../licences/issue-certificate.ts'
import {
  arrangeLicenceHearing,
  holdLicenceHearing,
  noteNoHearing,
  requestLicenceHearing,
  serveTelling,
  tellInterestedParties,
} from '../licences/licence-hearing.ts'
import { receiveApplication } from '../licences/receive.ts'
import { requestSupplement, serveSupplement } from '../licences/request-supplement.ts'
import { countersignLicenceReview, examineLicenceReview, submitLicenceReview } from '../licences/review-licence.ts'
import { beginSpecialProcedure, endSpecialProcedure } from '../licences/special-procedure.ts'
import { verifyOnSite } from '../licences/verify-on-site.ts'
import type { Part } from './part.ts'

export const licensingPart: Part = {
  procedures: [licence, licenceTerm, licencePublication],
  acts: [
    ['/api/licences', receiveApplication],
    ['/api/licences/:licenceId/materials', checkMaterials],
    ['/api/licences/:licenceId/supplement-notice', requestSupplement],
    ['/api/licences/:licenceId/supplement-notice/service', serveSupplement],
    ['/api/licences/:licenceId/supplement', supplementMaterials],
    ['/api/licences/:licenceId/acceptance', acceptApplication],
    ['/api/licences/:licenceId/acceptance-by-law', acceptByLaw],
    ['/api/licences/:licenceId/acceptance/service', serveAcceptance],
    ['/api/licences/:licenceId/non-acceptance', declineApplication],
    ['/api/licences/:licenceId/non-acceptance/service', serveNonAcceptance],
    ['/api/licences/:licenceId/application/withdrawal', withdrawApplication],
    ['/api/licences/:licenceId/verification', verifyOnSite],
    ['/api/licences/:licenceId/special-procedure', beginSpecialProcedure],
    ['/api/licences/:licenceId/special-procedure/end', endSpecialProcedure],
    ['/api/licences/:licenceId/extension', proposeExtension],
    ['/api/licences/:licenceId/extension/approval', approveExtension],
    ['/api/licences/:licenceId/extension/service', serveExtension],
    ['/api/licences/:licenceId/examination', concludeExamination],
    ['/api/licences/:licenceId/telling', tellInterestedParties],
    ['/api/licences/:licenceId/telling/service', serveTelling],
    ['/api/licences/:licenceId/hearing/request', requestLicenceHearing],
    ['/api/licences/:licenceId/hearing/none', noteNoHearing],
    ['/api/licences/:licenceId/hearing', arrangeLicenceHearing],
    ['/api/licences/:licenceId/hearing/session', holdLicenceHearing],
    ['/api/licences/:licenceId/draft', draftLicenceDecision],
    ['/api/licences/:licenceId/review', submitLicenceReview],
    ['/api/licences/:licenceId/review/examination', examineLicenceReview],
    ['/api/licences/:licenceId/review/countersignature', countersignLicenceReview],
    ['/api/licences/:licenceId/proposal', proposeLicence],
    ['/api/licences/:licenceId/proposal/examination', examineLicence],
    ['/api/licences/:licenceId/proposal/approval', approveLicence],
    ['/api/licences/:licenceId/decision', decideLicence],
    ['/api/licences/:licenceId/grant/service', serveGrant],
    ['/api/licences/:licenceId/refusal/service', serveRefusal],
    ['/api/licences/:licenceId/certificate', issueCertificate],
    ['/api/licences/:licenceId/certificate/service', deliverCertificate],
    ['/api/licences/:licenceId/publication', publishLicence],
    ['/api/licences/:licenceId/publication/withdrawal', withdrawLicence],
    ['/api/licences/:licenceId/dossier', compileLicence],
    ['/api/licences/:licenceId/archive', archiveLicence],
  ],
  starts: [receiveApplication],
}
