export { counselRequest } from './counsel.procedure.ts'
export { type CounselPaper, counselKinds } from './counsel.ts'
