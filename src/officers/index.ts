export { certificateStateOn, mustBeCertified, mustHoldCertificates, validCertificate } from './officer.rules.ts'
export {
  type CertificateEvent,
  type CertificateState,
  certificateStates,
  type Officer,
} from './officer.ts'
export { mustNotNeedRecusal, recusalField } from './recusal.ts'
