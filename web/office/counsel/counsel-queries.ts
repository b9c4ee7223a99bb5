/** What the workbench asks about legal counsel. */
import type { Day } from '../../../src/kernel/day.ts'
import type { Named, SubjectPage } from '../contract.ts'
import { question } from '../queries.ts'

export type CounselRow = {
  id: string
  name: string
  kind: string
  firm: string
  licenceNumber: string
  heldFrom: Day
  heldUntil: Day
  engaged: boolean
  /** How many parties counsel declared to act for. */
  clients: number
  asked: number
  answered: number
  open: number
}
export type CounselRequestRow = {
  id: string
  about: string
  counsel: string
  party: string | null
  state: Named
  askedBy: string
  askedOn: Day
  dueOn: Day
  late: boolean
}
type CounselList = { since: Day; counsel: CounselRow[]; requests: CounselRequestRow[] }

export const counselQuery = question<CounselList>(['counsel'], '/api/counsel')
export const counselRequestQuery = (id: string) =>
  question<SubjectPage>(['counsel-requests', id], `/api/counsel-requests/${id}`)
