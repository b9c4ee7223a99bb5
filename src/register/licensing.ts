/** Administrative licences, from the application to the archive, and what becomes of a licence afterwards. */
import type { AnyAct } from '../acts/act.ts'
import {
  archiveChange,
  archiveLicence,
  archiveRenewal,
  compileChange,
  compileLicence,
  compileRenewal,
} from '../archive/archive-licence.ts'
import {
  publishChange,
  publishLicence,
  publishRenewal,
  withdrawChange,
  withdrawLicence,
  withdrawRenewal,
} from '../disclosure/publish-licence.ts'
import { applicationActs, termActs } from '../licences/application-acts.ts'
import { confirmRenewal } from '../licences/confirm-renewal.ts'
import {
  change,
  changePublication,
  changeTerm,
  licence,
  licencePublication,
  licenceTerm,
  renewal,
  renewalPublication,
  standing,
} from '../licences/index.ts'
import { issueCertificate, reissueAct } from '../licences/issue-certificate.ts'
import { licenceChange } from '../licences/licence-change.ts'
import { licenceRenewal } from '../licences/licence-renewal.ts'
import { newLicence } from '../licences/new-licence.ts'
import { receiveApplication } from '../licences/receive.ts'
import { receiveChange, receiveRenewal } from '../licences/receive-later.ts'
import type { Part } from './part.ts'

const at = (base: string, placed: [place: string, act: AnyAct][]): Part['acts'] =>
  placed.map(([place, act]) => [`${base}/${place}`, act])

export const licensingPart: Part = {
  // the standing last: an act is written in the stream of the proceeding, not of the licence whose standing it moves
  procedures: [
    ...[licence, licenceTerm, licencePublication],
    ...[change, changeTerm, changePublication],
    ...[renewal, renewalPublication],
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
  ],
  starts: [receiveApplication],
}
