export { creditCodeCheckCharacter } from './credit-code.ts'
export { type Subject, type SubjectKind, subjectKinds } from './subject.ts'
