/** Legal counsel and public lawyers, what they are asked and what they answer. */
import type { Day, Instant } from '../kernel/day.ts'

export const counselKinds = { adviser: '法律顾问', 'public-lawyer': '公职律师' } as const

/** One engagement. `clients`: whom else counsel acts for, by name or credit code, as declared. */
export type Counsel = {
  id: string
  agencyId: string
  name: string
  kind: keyof typeof counselKinds
  firm: string
  licenceNumber: string
  heldFrom: Day
  heldUntil: Day
  contractSha256: string | null
  clients: string[]
  recordedBy: string
  recordedAt: Instant
}
export type CounselPaper = { name: string; sha256: string }
/** `contentSha256`: of the question and its papers; the opinion names the same. */
export type CounselRequest = {
  id: string
  agencyId: string
  counselId: string
  subjectId: string | null
  about: string
  question: string
  papers: CounselPaper[]
  contentSha256: string
  dueOn: Day
  askedBy: string
  askedAt: Instant
}
export type CounselOpinion = {
  id: string
  agencyId: string
  requestId: string
  opinion: string
  fileSha256: string
  requestSha256: string
  givenOn: Day
  recordedBy: string
  recordedAt: Instant
}
