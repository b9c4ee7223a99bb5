/** The people who are entitled to act: their certificates. */
import {
  applyForCertificate,
  declineCertificate,
  issueCertificate,
  registerCertificate,
} from '../certificates/apply-for-certificate.ts'
import {
  cancelCertificate,
  lapseCertificate,
  renewCertificate,
  restoreCertificate,
  revokeCertificate,
  suspendCertificate,
} from '../certificates/change-certificate.ts'
import { checkCertificate } from '../certificates/check-certificate.ts'
import { certificate } from '../certificates/index.ts'
import { registerOfficer } from '../certificates/register-officer.ts'
import type { Part } from './part.ts'

export const peoplePart: Part = {
  procedures: [certificate],
  acts: [
    ['/api/certificate-applications', applyForCertificate],
    ['/api/certificates', registerCertificate],
    ['/api/officers', registerOfficer],
    ['/api/certificates/:certificateId/issue', issueCertificate],
    ['/api/certificates/:certificateId/refusal', declineCertificate],
    ['/api/certificates/:certificateId/suspension', suspendCertificate],
    ['/api/certificates/:certificateId/restoration', restoreCertificate],
    ['/api/certificates/:certificateId/renewal', renewCertificate],
    ['/api/certificates/:certificateId/lapse', lapseCertificate],
    ['/api/certificates/:certificateId/revocation', revokeCertificate],
    ['/api/certificates/:certificateId/cancellation', cancelCertificate],
    ['/api/certificates/:certificateId/annual-check', checkCertificate],
  ],
  starts: [applyForCertificate, registerOfficer, registerCertificate],
}
