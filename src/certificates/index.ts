export { certificate } from './certificate.procedure.ts'
export {
  type JudgedOfficer,
  judgeOfficers,
  type OfficerVerdict,
  officerColumns,
} from './officer-sheet.ts'
