export { checkCreditCode, creditCodeCheckCharacter } from './credit-code.ts'
export { checkIdentityNumber } from './identity-number.ts'
export { type Subject, type SubjectKind, subjectKinds } from './subject.ts'
