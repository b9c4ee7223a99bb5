/** An application: for a licence, for its change, for its renewal. One way for all three; here is what differs. */
import type { Context, DraftDocument, Guard } from '../acts/context.ts'
import { listDeadlines } from '../acts/deadline.store.ts'
import type { DeadlineRecord } from '../acts/index.ts'
import type { DocumentRow } from '../documents/document.store.ts'
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import type { Refusal } from '../law/refusal.ts'
import type { ProceedingFacts } from '../proceedings/proceeding.store.ts'
import { listKinds } from '../proceedings/proceeding-kind.store.ts'
import { findHeldOf } from './licence.store.ts'
import type { HeldLicence, LicenceEventKind, Particular } from './licence.ts'
import type { DecisionDeadline, LicenceKind, LicenceKindContent } from './licence-kind.ts'

export type ApplicationFacts = ProceedingFacts & {
  kinds: LicenceKind[]
  deadlines: DeadlineRecord[]
  /** What is to be changed or renewed; undefined where a licence is applied for. */
  held: HeldLicence | undefined
}

/** What the handlers propose to decide. */
export type Drafted = {
  decision: 'grant' | 'refuse'
  findings: string
  reason?: string | undefined
  particulars: Particular[]
}

export type ApplicationStep = {
  name: 'licence' | 'licence-change' | 'licence-renewal'
  key: 'licenceId' | 'licenceChangeId' | 'licenceRenewalId'
  noun: string
  /** The row of the register that limits the decision; none where the end of the licence does. */
  limitOf: (kind: LicenceKind) => DecisionDeadline | undefined
  /** Whether the particulars of the certificate are asked, or stand as they are. */
  asksParticulars: boolean
  /** The forms of the decision, granted and refused. */
  forms: { granted: string; refused: string }
  draftOf: (facts: ApplicationFacts, drafted: Drafted, context: Context) => DraftDocument | Refusal
  isGranted: (draft: Pick<DocumentRow, 'form' | 'content'>) => boolean
  /** What becomes of the licence held when it is granted. */
  effect?: {
    kind: LicenceEventKind
    termOf: (held: HeldLicence, facts: ApplicationFacts) => Day | null
    particularsOf: (held: HeldLicence, facts: ApplicationFacts) => Particular[]
  }
  /** What forbids every further step towards a decision. */
  must: Guard<ApplicationFacts>[]
}

export const loadApplication = async (tx: Tx, { proceeding }: ProceedingFacts) => ({
  kinds: await listKinds<LicenceKindContent>(tx, 'licence'),
  deadlines: await listDeadlines(tx, [proceeding.id]),
  held: await findHeldOf(tx, proceeding.id),
})
