/** What carrying out acts needs from the outside: given once, by app.ts. */
import type { Database, Tx } from '../kernel/database.ts'
import type { Day, Instant } from '../kernel/day.ts'
import type { LawBook } from '../law/law-book.ts'
import type { Procedure } from '../procedures/procedure.ts'
import type { AnyAct } from './act.ts'
import type { Document, DraftDocument } from './context.ts'

/** Draws up documents: checks their content, numbers them, keeps them. */
export type Clerk = (
  tx: Tx,
  drafts: DraftDocument[],
  on: { agencyId: string; accountId: string; subjectId: string; day: Day; now: Instant; newId: () => string },
) => Promise<Document[]>

export type Office = {
  db: Database
  clock: () => Instant
  newId: () => string
  acts: AnyAct[]
  procedures: Procedure[]
  lawBook: (tx: Tx) => Promise<LawBook>
  clerk: Clerk
  /** What a document is called, by its form. */
  titleOf: (document: Pick<Document, 'form' | 'content'>) => string
}
