/** What the acts of review must be told of whatever is reviewed; all else is the same for every decision. */
import type { z } from 'zod'
import type { Context, Document, Guard } from '../acts/context.ts'
import type { DocumentRow } from '../documents/document.store.ts'
import { documentTitle } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import type { Citation } from '../law/citation.ts'
import type { Officer } from '../officers/index.ts'
import type { Agency } from '../organisation/index.ts'
import type { Subject } from '../subjects/index.ts'
import type { File } from './cited.rules.ts'
import type { BoundPaper, Material, Rounds } from './review.ts'

/** `documents`: every paper in the file. */
export type Matter = Rounds & {
  documents: DocumentRow[]
  title: string
  subject: Subject
  agency: Agency
  handlers: Officer[]
}

/** `proposed`: what it would decide, in a few words. */
export type Proposed = { sha256: string; proposed: string }

export type ReviewVerb =
  | 'submit'
  | 'withdraw'
  | 'request-supplement'
  | 'supplement'
  | 'return-incomplete'
  | 'examine'
  | 'countersign'

export type ReviewKind<Facts extends Matter> = {
  nameOf: (verb: ReviewVerb) => string
  /** The input field of what is reviewed, and what it is called: `caseId`, 案件. */
  key: string
  noun: string
  /** As on the form: 行政处罚. */
  category: string
  basis: Citation
  mustHandle: Guard<Facts>
  mustNotHandle: Guard<Facts>
  load: (tx: Tx, subjectId: string) => Promise<Facts>
  draftOf: (facts: Facts) => Proposed | undefined
  /** What lies in the file besides the draft: bound with it. */
  papersOf: (facts: Facts) => BoundPaper[]
  materialsOf: (facts: Facts, on: Day) => Material[]
  /** Asked of the handler when submitting, besides a remark. */
  fields: z.ZodRawShape
  mustSubmit: Guard<Facts>[]
  /** Besides the draft: what must stand for an opinion to be given. */
  mustStand: Guard<Facts>[]
  /** Why review is due, in Chinese; none: submitted of one's own accord. */
  groundsOf: (facts: Facts, given: Record<string, unknown>, context: Context) => string[]
  /** What the event keeps besides, and where it is stored. */
  recordOf?: (act: string, said: Said, context: Context) => unknown
  keep?: (tx: Tx, record: unknown, documents: Document[]) => Promise<void>
}

export type Said = { subjectId: string; given: Record<string, unknown>; outcome?: string }

export function fileOf<Facts extends Matter>({ papersOf }: ReviewKind<Facts>, facts: Facts): File {
  const papers = facts.documents.map((document) => [document.id, `《${documentTitle(document)}》`] as const)
  return { papers: new Map(papers), evidence: new Map(papersOf(facts).map(({ id, name }) => [id, name])) }
}
