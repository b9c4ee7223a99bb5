/** The door of training: what exams are and how their lives run. */
export { attempt, exam, resit } from './exam.procedure.ts'
