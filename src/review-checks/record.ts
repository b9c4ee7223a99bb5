/** The record as the checks see it: rows as they are kept, nothing computed. */
import type { DeadlineRecord } from '../acts/index.ts'
import type { StepRow } from '../acts/life.store.ts'
import type { ApprovalOpinion } from '../approvals/index.ts'
import type { Deliberation } from '../deliberations/index.ts'
import type { DocumentRow, MissingNumber } from '../documents/document.store.ts'
import type { SignatureRow } from '../documents/document-facts.store.ts'
import type { SealUse } from '../documents/seal.store.ts'
import type { DraftingFacts } from '../drafts/drafting-facts.store.ts'
import type { HeardFacts } from '../hearings/heard.store.ts'
import type { Inspection } from '../inspections/index.ts'
import type { AnsweredWarning } from '../law/warning.ts'
import type { Rounds } from '../legal-review/index.ts'
import type { Power } from '../matters/power.store.ts'
import type { Officer } from '../officers/index.ts'
import type { Agency } from '../organisation/index.ts'
import type { Service } from '../service/index.ts'
import type { Subject } from '../subjects/index.ts'

export type StepTaken = StepRow & { personId: string | null }

/** Only a penalty case has these; of a proceeding the rest is checked. */
export type PenaltyRecord = HeardFacts &
  DraftingFacts & { deliberation: Deliberation | undefined; inspection: Inspection | undefined }

export type RecordUnderReview = {
  category: Power['category']
  subjectId: string
  agency: Agency
  /** The party. */
  subject: Subject
  handlers: Officer[]
  /** Everybody who ever held a certificate. */
  officers: Officer[]
  /** Ever held, of every kind. */
  powers: Power[]
  /** Of the matter, of the inspection it came from, and of whatever hangs on either; in the order drawn up. */
  documents: DocumentRow[]
  /** Of the series that these documents are numbered in. */
  missingNumbers: (MissingNumber & { year: number })[]
  seals: SealUse[]
  signatures: SignatureRow[]
  steps: StepTaken[]
  services: Service[]
  deadlines: DeadlineRecord[]
  opinions: ApprovalOpinion[]
  /** What the handlers were warned of, and answered. */
  /** What was sent to review, and what was found before. */
  rounds: Rounds
  answers: (AnsweredWarning & { act: string })[]
  penalty: PenaltyRecord | null
}

/** Which kind of enforcement a proceeding is, by its table; what follows a penalty belongs to it. */
export function categoryOf(procedure: string): Power['category'] {
  if (procedure.startsWith('licence')) return 'licence'
  if (procedure.startsWith('recordal')) return 'recordal'
  if (procedure.startsWith('relief')) return 'payment'
  return ['seizure', 'supply-cut', 'substitute-performance'].includes(procedure) ? 'coercion' : 'penalty'
}
