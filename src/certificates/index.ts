export { certificate } from './certificate.procedure.ts'
export {
  type JudgedOfficer,
  judgeOfficers,
  officerColumns,
} from './officer-sheet.ts'
