/** What screens show of cases: SELECTs, joined across concepts, never writing. */
import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import type { Day, Instant } from '../kernel/day.ts'

export type CaseHead = {
  id: string
  title: string
  cause: string
  source: string
  clue: string
  registeredAt: Instant
  conductOn: Day | null
  discoveredOn: Day
  inspectionId: string | null
  partyName: string
  partyKind: string
  creditCode: string | null
  address: string | null
  decisionNumber: string | null
  result: string | null
  publicId: string | null
  archiveNumber: string | null
}

export async function findCaseHead(tx: Tx, caseId: string): Promise<CaseHead | undefined> {
  const result = await sql<CaseHead>`
    select found.id, found.title, found.cause, found.source, found.clue, found.registered_at, found.conduct_on, found.discovered_on,
      found.inspection_id, subject.name as party_name, subject.kind as party_kind, subject.credit_code, subject.address,
      decision.number as decision_number, decision.content->>'result' as result,
      publication.id as public_id, dossier.number as archive_number
    from penalty_case found
    join subject on subject.id = found.subject_id
    left join standing_decision decision on decision.case_id = found.id
    left join lateral (select id from publication where case_id = found.id order by published_at desc limit 1) publication on true
    left join dossier on dossier.subject_id = found.id
    where found.id = ${caseId}`.execute(tx)
  return result.rows[0]
}

export type EvidenceRow = {
  id: string
  documentId: string | null
  kind: string
  name: string
  source: string
  collectedOn: Day
  sha256: string | null
  sizeBytes: number | null
  mediaType: string | null
  by: string | null
}

export async function listEvidenceRows(tx: Tx, caseId: string): Promise<EvidenceRow[]> {
  const result = await sql<EvidenceRow>`
    select piece.id, piece.document_id, piece.kind, piece.name, piece.source, piece.collected_on, piece.sha256, piece.size_bytes, piece.media_type,
      (select string_agg(name, '、' order by name) from person where person.id = any(piece.collected_by)) as by
    from evidence piece where case_id = ${caseId} order by added_at, id`.execute(tx)
  return result.rows
}

export type ReviewRow = {
  round: number
  at: Instant
  reviewer: string
  stage: string
  outcome: string
  opinion: string
  points: { point: string; finding: string; reason: string }[]
}

export async function listReviewRows(tx: Tx, caseId: string): Promise<ReviewRow[]> {
  const result = await sql<ReviewRow>`
    select submitted.round, given.given_at as at, person.name as reviewer, given.stage, given.outcome, given.opinion, given.points
    from review_opinion given
    join review_submission submitted on submitted.id = given.submission_id
    join person on person.id = given.reviewer_id
    where given.subject_id = ${caseId} order by given.given_at, given.id`.execute(tx)
  return result.rows
}

export type SubmissionRow = {
  round: number
  at: Instant
  draftSha256: string
  /** Its draft, as a document. */
  draftId: string | null
  papers: { id: string; name: string; sha256: string | null }[]
  replies: { problem: string; adoption: string; reply: string }[]
}

/** What each round was about, the first one first. */
export async function listSubmissionRows(tx: Tx, subjectId: string): Promise<SubmissionRow[]> {
  const result = await sql<SubmissionRow>`
    select submitted.round, submitted.submitted_at as at, submitted.draft_sha256, submitted.papers, submitted.replies,
      (select id from document where subject_id = ${subjectId} and content_sha256 = submitted.draft_sha256
       order by drawn_up_at limit 1) as draft_id
    from review_submission submitted where submitted.subject_id = ${subjectId} order by submitted.round`.execute(tx)
  return result.rows
}

type DraftRow = {
  documentId: string
  contentSha256: string
  at: Instant
  violations: { fact: string; fineFen: number }[]
  totalFineFen: number
}

export async function findDraftRow(tx: Tx, caseId: string): Promise<DraftRow | undefined> {
  const result = await sql<DraftRow>`
    select document_id, content_sha256, drafted_at as at, violations, fine_fen as total_fine_fen
    from draft_decision where case_id = ${caseId} order by drafted_at desc, id desc limit 1`.execute(tx)
  return result.rows[0]
}
