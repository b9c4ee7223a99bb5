export {
  certificateStateOn,
  lastDayOf,
  mustBeCertified,
  mustHoldCertificates,
  validCertificate,
} from './officer.rules.ts'
export {
  type Certificate,
  type CertificateEvent,
  type CertificateState,
  certificateEvents,
  certificateStates,
  type Officer,
} from './officer.ts'
export { mustNotNeedRecusal, recusalField } from './recusal.ts'
