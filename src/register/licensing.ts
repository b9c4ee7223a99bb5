/** Administrative licences, from the application to the archive, and what becomes of a licence afterwards. */

import type { AnyAct } from '../acts/act.ts'
import {
  archiveCancellation,
  archiveChange,
  archiveLicence,
  archiveRenewal,
  archiveRevocation,
  compileCancellation,
  compileChange,
  compileLicence,
  compileRenewal,
  compileRevocation,
} from '../archive/archive-licence.ts'
import {
  publishCancellation,
  publishChange,
  publishLicence,
  publishRenewal,
  publishRevocation,
  withdrawCancellation,
  withdrawChange,
  withdrawLicence,
  withdrawRenewal,
  withdrawRevocation,
} from '../disclosure/publish-licence.ts'
import { reviewAt } from '../legal-review/review-act.ts'
import { applicationActs, termActs } from '../licences/application-acts.ts'
import {
  approveCancellation,
  decideCancellation,
  dropCancellation,
  examineCancellation,
  proposeCancellation,
  reproposeCancellation,
  serveCancellation,
} from '../licences/cancel-licence.ts'
import { confirmRenewal } from '../licences/confirm-renewal.ts'
import {
  approveRevocation,
  arrangeRevocationHearing,
  decideRevocation,
  examineRevocation,
  holdRevocationHearing,
  noteNoRevocationHearing,
  proposeRevocation,
  requestRevocationHearing,
  revocationReview,
  serveHolderTelling,
  serveRevocation,
  tellHolder,
} from '../licences/decide-revocation.ts'
import {
  cancellation,
  cancellationPublication,
  change,
  changePublication,
  changeTerm,
  licence,
  licencePublication,
  licenceTerm,
  renewal,
  renewalPublication,
  revocationProcedure,
  revocationPublication,
  standing,
} from '../licences/index.ts'
import { issueCertificate, reissueAct } from '../licences/issue-certificate.ts'
import { licenceChange } from '../licences/licence-change.ts'
import { licenceRenewal } from '../licences/licence-renewal.ts'
import { newLicence } from '../licences/new-licence.ts'
import { receiveApplication } from '../licences/receive.ts'
import { receiveChange, receiveRenewal } from '../licences/receive-later.ts'
import { concludeRevocation, draftRevocation, keepLicence, openRevocation } from '../licences/revoke-licence.ts'
import type { Part } from './part.ts'

const at = (base: string, placed: [place: string, act: AnyAct][]): Part['acts'] =>
  placed.map(([place, act]) => [`${base}/${place}`, act])

export const licensingPart: Part = {
  procedures: [
    ...[licence, licenceTerm, licencePublication],
    ...[change, changeTerm, changePublication],
    ...[renewal, renewalPublication],
    ...[cancellation, cancellationPublication],
    ...[revocationProcedure, revocationPublication],
    standing,
  ],
  acts: [
    ['/api/licences', receiveApplication],
    ...at('/api/licences/:licenceId', [
      ...applicationActs(newLicence),
      ...termActs(newLicence),
      ['certificate', issueCertificate],
      ['publication', publishLicence],
      ['publication/withdrawal', withdrawLicence],
      ['dossier', compileLicence],
      ['archive', archiveLicence],
      ['changes', receiveChange],
      ['renewals', receiveRenewal],
      ['cancellations', proposeCancellation],
      ['revocations', openRevocation],
    ]),
    ...at('/api/licence-changes/:licenceChangeId', [
      ...applicationActs(licenceChange),
      ...termActs(licenceChange),
      ['certificate', reissueAct(licenceChange)],
      ['publication', publishChange],
      ['publication/withdrawal', withdrawChange],
      ['dossier', compileChange],
      ['archive', archiveChange],
    ]),
    ...at('/api/licence-renewals/:licenceRenewalId', [
      ...applicationActs(licenceRenewal),
      ['renewal-by-law', confirmRenewal],
      ['certificate', reissueAct(licenceRenewal)],
      ['publication', publishRenewal],
      ['publication/withdrawal', withdrawRenewal],
      ['dossier', compileRenewal],
      ['archive', archiveRenewal],
    ]),
    ...at('/api/licence-cancellations/:licenceCancellationId', [
      ['examination', examineCancellation],
      ['approval', approveCancellation],
      ['proposal', reproposeCancellation],
      ['end', dropCancellation],
      ['decision', decideCancellation],
      ['decision/service', serveCancellation],
      ['publication', publishCancellation],
      ['publication/withdrawal', withdrawCancellation],
      ['dossier', compileCancellation],
      ['archive', archiveCancellation],
    ]),
    ...at('/api/licence-revocations/:licenceRevocationId', [
      ['conclusion', concludeRevocation],
      ['keeping', keepLicence],
      ['telling', tellHolder],
      ['telling/service', serveHolderTelling],
      ['hearing/request', requestRevocationHearing],
      ['hearing/none', noteNoRevocationHearing],
      ['hearing', arrangeRevocationHearing],
      ['hearing/session', holdRevocationHearing],
      ['draft', draftRevocation],
      ...reviewAt('', revocationReview),
      ['proposal', proposeRevocation],
      ['proposal/examination', examineRevocation],
      ['proposal/approval', approveRevocation],
      ['decision', decideRevocation],
      ['decision/service', serveRevocation],
      ['publication', publishRevocation],
      ['publication/withdrawal', withdrawRevocation],
      ['dossier', compileRevocation],
      ['archive', archiveRevocation],
    ]),
  ],
  starts: [receiveApplication],
}
