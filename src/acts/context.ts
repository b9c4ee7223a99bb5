/** What rules are given and what they answer with. Pure: a rule can be read, tested and run without a database. */
import type { Actor } from '../identity/actor.ts'
import type { Day, Instant } from '../kernel/day.ts'
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

/** A step that is part of another act (`within` of its table), of the subject with this id. */
export type Also = { act: string; of: string; outcome?: string }

export type FileReference = { sha256: string; sizeBytes: number; role: string }

/** What is then true. Everything `store` writes is in here, so that replaying the ledger rebuilds the tables. */
export type Event = {
  /** Chooses between step rows of one act: `passed`, `returned` … */
  outcome?: string
  /** The legal day of the event where it is not the day of recording. */
  on?: Day
  /** The moment from which deadlines in hours count, where it is not that of recording. */
  at?: Instant
  documents?: DraftDocument[]
  /** Files that the entry itself names: evidence as first touched. */
  attachments?: FileReference[]
  /** Last days that the act itself sets, by deadline id: the date written in an order; several where it sets a series. */
  dueOn?: Record<string, Day | Day[]>
  /** Deadlines of other subjects that it meets: those of this row whose last day lies no later than `through`. */
  meets?: { subjectId: string; rowId: string; through: Day }[]
  /** Deadlines of other subjects that fall away by it. */
  drops?: { subjectId: string; rowId: string }[]
  /** Days from which deadlines count that do not count from the event: the end of the term after which a re-check is due. */
  startsOn?: Record<string, Day>
  /** Steps that other subjects take by it, judged by their own table: the document that is served. */
  also?: Also[]
  /** Sentences for the person who did it: what else the act brought about. */
  notes?: string[]
  /** The ledger stream to write in, where it is not that of the subject: what is done to a document lies in the file it belongs to. */
  stream?: string
  [said: string]: unknown
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
