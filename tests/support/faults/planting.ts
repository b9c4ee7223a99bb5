/** Changing a record as if it had been so from the beginning: what is hashed, sealed and bound follows. */
import type { DocumentRow } from '../../../src/documents/document.store.ts'
import { sealOf } from '../../../src/documents/index.ts'
import type { Evidence } from '../../../src/evidence/index.ts'
import { evidenceList } from '../../../src/evidence/index.ts'
import { canonical } from '../../../src/kernel/canonical.ts'
import { addDays, type Day, type Instant } from '../../../src/kernel/day.ts'
import type { Seen } from '../../../src/review-checks/check.ts'
import type { PenaltyRecord } from '../../../src/review-checks/record.ts'

export function penaltyOf({ record }: Seen): PenaltyRecord {
  if (!record.penalty) throw new Error('不是处罚案件')
  return record.penalty
}

export function draftOf(seen: Seen): NonNullable<PenaltyRecord['draft']> {
  const { draft } = penaltyOf(seen)
  if (!draft) throw new Error('没有草稿')
  return draft
}

export function assessedOf(seen: Seen) {
  const [first] = penaltyOf(seen).assessment?.violations ?? []
  if (!first) throw new Error('没有裁量评估')
  return first
}

export function documentOf({ record }: Seen, form: string): DocumentRow {
  const found = record.documents.findLast((document) => document.form === form)
  if (!found) throw new Error(`没有文书 ${form}`)
  return found
}

/** The content changed, with everything that is bound to it. */
export function redraw(seen: Seen, form: string, change: Record<string, unknown>): void {
  const document = documentOf(seen, form)
  document.content = { ...document.content, ...change }
  rehash(seen, document)
}

function rehash({ record, context }: Seen, document: DocumentRow): void {
  document.contentSha256 = context.digest(canonical(document.content))
  for (const seal of record.seals) if (seal.documentId === document.id) seal.contentSha256 = document.contentSha256
}

/** The draft redrawn, its row and the submission that binds it. */
export function redraft(seen: Seen, change: Record<string, unknown>): void {
  const draft = draftOf(seen)
  redraw(seen, 'penalty-decision', change)
  const document = documentOf(seen, 'penalty-decision')
  draft.content = document.content as typeof draft.content
  rebind(seen, document.contentSha256)
}

function rebind(seen: Seen, sha256: string): void {
  const draft = draftOf(seen)
  const { submission } = penaltyOf(seen)
  draft.contentSha256 = sha256
  if (submission) submission.draftSha256 = sha256
}

/** Another fine, everywhere it stands. */
export function fined(seen: Seen, fineFen: number): void {
  const draft = draftOf(seen)
  const { report, notice } = penaltyOf(seen)
  for (const one of [...draft.violations, ...(report?.violations ?? [])]) one.fineFen = fineFen
  draft.fineFen = fineFen
  assessedOf(seen).fineFen = fineFen
  if (notice) notice.fineFen = fineFen
  const { payment, violations } = draft.content
  redraft(seen, {
    totalFineFen: fineFen,
    payment: payment && { ...payment, amountFen: fineFen },
    violations: violations.map((one) => ({ ...one, fineFen })),
  })
}

/** Another list of evidence, which draft and submission know. */
export function withEvidence(seen: Seen, change: (evidence: Evidence[]) => Evidence[]): void {
  const penalty = penaltyOf(seen)
  const draft = draftOf(seen)
  penalty.evidence = change(penalty.evidence)
  const sha256 = seen.context.digest(canonical(evidenceList(penalty.evidence)))
  draft.evidenceSha256 = sha256
  if (penalty.submission) penalty.submission.evidenceSha256 = sha256
  const [first] = draft.content.evidence
  redraft(seen, { evidence: penalty.evidence.map(({ name }) => ({ ...first, name })) })
}

export function violate(seen: Seen, change: Record<string, unknown>): void {
  const { report, assessment } = penaltyOf(seen)
  for (const one of [...draftOf(seen).violations, ...(report?.violations ?? [])]) Object.assign(one, change)
  const { basis } = change as { basis?: string[] }
  if (basis?.[0]) for (const one of assessment?.violations ?? []) one.provision = basis[0]
}

/** A deadline of a measure, as the clocks keep it. */
export function deadline(seen: Seen, rowId: string, days: { startsOn: string; dueOn: string; metOn?: string }): void {
  const [like] = seen.record.deadlines
  if (!like) throw new Error('没有期限')
  seen.record.deadlines.push({
    ...structuredClone(like),
    ...{ id: `${rowId}-planted`, rowId, label: rowId, provisional: null, pausedOn: null, fellAway: false },
    ...{ startsOn: days.startsOn as Day, dueOn: days.dueOn as Day, metOn: (days.metOn ?? null) as Day | null },
    direction: 'at-most',
  })
}

/** A paper of a measure that hangs on the case. */
export function paper(seen: Seen, like: string, changed: Partial<DocumentRow>): DocumentRow {
  const document = {
    ...structuredClone(documentOf(seen, like)),
    id: `planted-${changed.form}`,
    number: null,
    ...changed,
  }
  document.numberSequence = null
  seen.record.documents.push(document)
  rehash(seen, document)
  const [registered] = seen.record.seals
  const seal = sealOf(document)
  if (registered && seal)
    seen.record.seals.push({ ...registered, documentId: document.id, contentSha256: document.contentSha256, seal })
  return document
}

export function certificateOf(seen: Seen, index = 0) {
  const handler = seen.record.handlers[index]
  const officer = seen.record.officers.find(({ personId }) => personId === handler?.personId)
  const certificate = officer?.certificates[0]
  if (!officer || !certificate) throw new Error('没有证件')
  for (const one of seen.record.handlers) if (one.personId === officer.personId) one.certificates = officer.certificates
  return certificate
}

export const later = (at: Instant, days: number) => `${addDays(at.slice(0, 10) as Day, days)}T02:00:00.000Z` as Instant

export function voided(seen: Seen, form: string): void {
  const document = documentOf(seen, form)
  Object.assign(document, {
    voidedAt: seen.context.now,
    voidedBy: '',
    voidReason: '作废',
  } satisfies Partial<DocumentRow>)
}

export function deliberated(seen: Seen) {
  const { id, agencyId, contentSha256, caseId, draftedAt } = draftOf(seen)
  return {
    ...{ id, agencyId, caseId, host: '局长', agreed: true, conclusion: '同意。', draftSha256: contentSha256 },
    members: [
      {
        personId: '',
        name: '某副局长',
        post: '副局长',
        statement: '事实清楚，同意。',
        vote: 'agree' as const,
        enteredBy: null,
      },
    ],
    ...{ startedAt: draftedAt, endedAt: later(draftedAt, 1) },
  }
}
