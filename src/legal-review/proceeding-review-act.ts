/**
 * Makes the legal review of a proceeding: bound to the bytes of the draft on the table, and to every paper in its file.
 * Whoever issues the document afterwards asks `mustHavePassedReview` and draws up that very content.
 */
import type { Document, Guard } from '../acts/context.ts'
import { type DocumentRow, listDocuments } from '../documents/document.store.ts'
import { documentTitle } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import type { Citation } from '../law/citation.ts'
import { mustBeHandlerUnder, mustNotBeHandlerUnder, type ProceedingRecord } from '../proceedings/index.ts'
import {
  findLatestDraft,
  insertProceedingRecord,
  loadProceeding,
  type ProceedingFacts,
} from '../proceedings/proceeding.store.ts'
import { recordOf } from '../proceedings/proceeding-act.ts'
import { mustHavePassed } from './review.rules.ts'
import { reviewOfProceeding } from './review.steps.ts'
import { loadRounds } from './review.store.ts'
import type { BoundPaper, Rounds } from './review.ts'
import { type ReviewActs, reviewActs } from './review-act.ts'
import { materialsOn } from './review-materials.ts'

export type ReviewStep = {
  /** The noun of the acts: `revocation` makes `revocation.submit-review` and the rest. */
  name: string
  key: string
  noun: string
  /** The form whose draft is reviewed; several where the decision may be one or the other. */
  form: string | string[]
  /** As on the form: 行政许可. */
  category: string
  /** Under which kind the list of materials stands, where it is not `name`. */
  materials?: string
  /** Why this kind of decision is reviewed, in Chinese. */
  grounds: string[]
  basis: Citation
}

export type Reviewed = Rounds & { draft: DocumentRow | undefined }

/** The draft on the table, and what has been said of it. */
export async function loadReviewed(tx: Tx, id: string, forms: string | string[]): Promise<Reviewed> {
  const [draft, rounds] = await Promise.all([findLatestDraft(tx, id, [forms].flat()), loadRounds(tx, id)])
  return { draft, ...rounds }
}

export function mustHavePassedReview({ basis }: Pick<ReviewStep, 'basis'>): Guard<Reviewed> {
  return (facts) => mustHavePassed(facts, { draftSha256: facts.draft?.contentSha256 }, basis)
}

type Facts = ProceedingFacts & Reviewed & { documents: DocumentRow[] }

export function proceedingReviewActs(step: ReviewStep): ReviewActs {
  const { name, key, noun, category, basis, form, grounds, materials = name } = step
  return reviewActs<Facts>({
    ...{ key, noun, category, basis, fields: {}, mustSubmit: [], mustStand: [] },
    ...reviewOfProceeding(name),
    mustHandle: mustBeHandlerUnder(basis),
    mustNotHandle: mustNotBeHandlerUnder(basis),
    load: async (tx, id) => ({
      ...(await loadProceeding(tx, id)),
      ...(await loadReviewed(tx, id, form)),
      documents: await listDocuments(tx, [id]),
    }),
    draftOf: ({ draft }) => draft && { sha256: draft.contentSha256, proposed: `拟制作《${documentTitle(draft)}》` },
    papersOf,
    materialsOf: ({ documents }, on) =>
      materialsOn(materials, { forms: documents.map((document) => document.form), evidence: [] }, on),
    groundsOf: () => grounds,
    recordOf: (act, { subjectId, given, outcome }, context) =>
      recordOf(act, { proceedingId: subjectId, given, event: outcome === undefined ? {} : { outcome } }, context),
    keep: (tx, record, documents) => keepRecord(tx, record as Omit<ProceedingRecord, 'documentIds'>, documents),
  })
}

/** Every other paper that lies in the file. */
function papersOf({ documents, draft }: Facts): BoundPaper[] {
  const others = documents.filter(
    ({ id, form, voidedAt }) => id !== draft?.id && form !== draft?.form && voidedAt === null,
  )
  return others.map((document) => ({
    ...{ id: document.id, kind: document.form, name: `${documentTitle(document)}${document.number ?? ''}` },
    ...{ sha256: document.contentSha256, documentId: document.id },
  }))
}

function keepRecord(tx: Tx, record: Omit<ProceedingRecord, 'documentIds'>, documents: Document[]): Promise<void> {
  return insertProceedingRecord(tx, { ...record, documentIds: documents.map(({ documentId }) => documentId) })
}
