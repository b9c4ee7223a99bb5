/** An act (行为) is a value: everything anybody does, in the order it runs. */
import type { z } from 'zod'
import type { Actor } from '../identity/actor.ts'
import type { Role } from '../identity/role.ts'
import type { Tx } from '../kernel/database.ts'
import type { Day, Instant } from '../kernel/day.ts'
import type { Citation } from '../law/citation.ts'
import type { LawBook } from '../law/law-book.ts'
import type { Refusal } from '../law/refusal.ts'

/** What a rule may know besides the facts: who, when, and the law in force. Nothing in it reads a clock. */
export type Context = {
  actor: Actor
  now: Instant
  today: Day
  law: LawBook
  /** The state of each procedure of this subject, before the act. */
  lives: Readonly<Record<string, string>>
  /** A new time-ordered identifier. */
  newId: () => string
  /** SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
  digest: (text: string) => string
}

/** A document that an act draws up; perform gives it its number and keeps it in the same transaction. */
export type DraftDocument = {
  form: string
  /** Typed by the form's own schema, checked when the document is drawn up. */
  content: Record<string, unknown>
  /** `draft`: no number, no seal; the bytes that legal review binds. Default `issued`. */
  standing?: 'draft' | 'issued'
}

export type FileReference = { sha256: string; sizeBytes: number; role: string }

/** What is then true. Everything `store` writes is in here, so that replaying the ledger rebuilds the tables. */
export type Event = {
  /** Chooses between step rows of one act: `passed`, `returned` … */
  outcome?: string
  /** The legal day of the event where it is not the day of recording. */
  on?: Day
  documents?: DraftDocument[]
  files?: FileReference[]
  /** Last days that the act itself sets, by deadline id: the date written in an order. */
  dueOn?: Record<string, Day>
}

/** A document as drawn up: with identity, number and the hash of its canonical content. */
export type Document = DraftDocument & {
  documentId: string
  standing: 'draft' | 'issued'
  edition: string
  number: string | null
  contentSha256: string
}

/** The event as recorded: documents drawn up. */
export type Recorded<E extends Event> = Omit<E, 'documents'> & { documents: Document[] }

export type StoreContext = { actor: Actor; now: Instant; today: Day }

/** A pure precondition on facts alone; the same function greys the button and refuses on the server. */
export type Guard<Facts> = (facts: Facts, context: Context) => Refusal | undefined

export type Act<Schema extends z.ZodObject = z.ZodObject, Facts = unknown, E extends Event = Event> = {
  /** `noun.verb`, unique. */
  name: string
  label: string
  basis: Citation[]
  by: Role[]
  input: Schema
  /**
   * Reads what the guards and the rule look at. For the question "may I?" it is called with the subject's id alone, so
   * it must not rely on other input fields being there.
   */
  load: (tx: Tx, input: Partial<z.infer<Schema>>) => Promise<Facts>
  must: Guard<Facts>[]
  /** What the form shows filled in, from what the case already knows: nothing is typed twice. */
  propose?: (facts: Facts, context: Context) => Partial<z.infer<Schema>>
  rule: (facts: Facts, input: z.infer<Schema>, context: Context) => E | Refusal
  store: (tx: Tx, event: Recorded<E>, context: StoreContext) => Promise<void>
}

/** An act whose types have been checked where it was defined and no longer matter to those who carry it out. */
// biome-ignore lint/suspicious/noExplicitAny: the existential type over every act's facts and event; contained here
export type AnyAct = Act<any, any, any>

export function act<Schema extends z.ZodObject, Facts, E extends Event>(
  definition: Act<Schema, Facts, E>,
): Act<Schema, Facts, E> {
  return definition
}
