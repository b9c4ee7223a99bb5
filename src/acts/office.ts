/** What carrying out acts needs from the outside: given once, by app.ts. */
import type { Actor } from '../identity/actor.ts'
import type { Database, Tx } from '../kernel/database.ts'
import type { Day, Instant } from '../kernel/day.ts'
import type { LawBook } from '../law/law-book.ts'
import type { Refusal } from '../law/refusal.ts'
import type { Procedure } from '../procedures/procedure.ts'
import type { AnyAct } from './act.ts'
import type { Also, Document, DraftDocument } from './context.ts'

/**
 * Draws up documents: checks their content, numbers them, keeps them, and says how each begins its own life. `forms`: what
 * the steps taken may draw up; null where no table knows the act, which then draws up nothing that bears a seal.
 */
export type Clerk = (
  tx: Tx,
  drafts: DraftDocument[],
  on: {
    agencyId: string
    accountId: string
    subjectId: string
    day: Day
    now: Instant
    newId: () => string
    forms: string[] | null
  },
) => Promise<{ documents: Document[]; also: Also[] }>

/** Whether every one of these persons may enforce on that day. */
export type MayEnforce = (personIds: string[], on: Day) => Refusal | undefined

/** Who may act towards a party. Acts know of no certificates; whoever keeps them answers. */
export type Entitlement = {
  /** The capacity in which somebody does this act: as an officer, as one who takes down what others did, or as neither. */
  capacityOf: (act: AnyAct, actor: Actor) => 'officer' | 'noting' | 'none'
  load: (tx: Tx, personIds: string[]) => Promise<MayEnforce>
}

export type Office = {
  db: Database
  clock: () => Instant
  newId: () => string
  acts: AnyAct[]
  procedures: Procedure[]
  lawBook: (tx: Tx) => Promise<LawBook>
  clerk: Clerk
  entitlement: Entitlement
  /** What a document is called, by its form. */
  titleOf: (document: Pick<Document, 'form' | 'content'>) => string
}
