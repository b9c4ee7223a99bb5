/** What the page of one document shows: SELECTs, joined across concepts, never writing. */
import { sql } from 'kysely'
import type { ServiceManner } from '../documents/index.ts'
import type { Tx } from '../kernel/database.ts'
import type { Day, Instant } from '../kernel/day.ts'

type Head = {
  id: string
  subjectId: string
  form: string
  standing: 'draft' | 'issued'
  number: string | null
  issueDay: Day | null
  content: Record<string, unknown>
  contentSha256: string
  pdfSha256: string | null
  pdfPages: number | null
  verificationCode: string
  drawnUpAt: Instant
  drawnUpBy: string
  voidedAt: Instant | null
  voidedBy: string | null
  voidReason: string | null
  /** The case, inspection or proceeding whose file it lies in. */
  place: 'cases' | 'inspections' | 'proceedings' | null
  subjectTitle: string | null
}

export async function findDocumentHead(tx: Tx, id: string): Promise<Head | undefined> {
  const result = await sql<Head>`
    select document.id, document.subject_id, document.form, document.standing, document.number, document.issue_day, document.content,
      document.content_sha256, document.pdf_sha256, document.pdf_pages, document.verification_code, document.drawn_up_at,
      drawn.name as drawn_up_by, document.voided_at, voided.name as voided_by, document.void_reason,
      case when penalty_case.id is not null then 'cases' when inspection.id is not null then 'inspections'
        when proceeding.id is not null then 'proceedings' end as place,
      coalesce(penalty_case.title, inspection.matter, proceeding.title) as subject_title
    from document
    left join account drawer on drawer.id = document.drawn_up_by left join person drawn on drawn.id = drawer.person_id
    left join account voider on voider.id = document.voided_by left join person voided on voided.id = voider.person_id
    left join penalty_case on penalty_case.id = document.subject_id
    left join inspection on inspection.id = document.subject_id
    left join proceeding on proceeding.id = document.subject_id
    where document.id = ${id}`.execute(tx)
  return result.rows[0]
}

type Signed = {
  sheetId: string
  signer: 'party' | 'officer' | 'witness'
  name: string
  manner: 'screen' | 'scan' | 'refused'
  at: Instant
  by: string
}
type Sealed = { seal: 'agency' | 'enforcement'; manner: 'with-issue' | 'by-keeper'; at: Instant; by: string }
type Served = { receiptId: string; manner: ServiceManner; on: Day; recipient: string | null }
type Corrected = { id: string; number: string | null; at: Instant; reason: string }
type Other = { id: string; form: string; number: string | null; content: Record<string, unknown> }

/** Who signed it, who sealed it, on whom it was served, what was corrected. */
export async function documentCourse(tx: Tx, id: string) {
  const signed = await sql<Signed>`
    select given.sheet_id, given.signer, given.name, given.manner, given.signed_at as at, person.name as by
    from document_signature given join account on account.id = given.taken_by join person on person.id = account.person_id
    where given.document_id = ${id} order by given.signed_at`.execute(tx)
  const sealed = await sql<Sealed>`
    select used.seal, used.manner, used.used_at as at, person.name as by
    from seal_use used join account on account.id = used.used_by join person on person.id = account.person_id
    where used.document_id = ${id}`.execute(tx)
  const served = await sql<Served>`
    select receipt_id, manner, served_on as on, how->>'recipient' as recipient from service where document_id = ${id} order by served_on`.execute(
    tx,
  )
  const corrected = await sql<Corrected>`
    select document.id, document.number, given.corrected_at as at, given.reason
    from document_correction given join document on document.id = given.correction_id
    where given.corrected_id = ${id} order by given.corrected_at`.execute(tx)
  return { signatures: signed.rows, seal: sealed.rows[0] ?? null, services: served.rows, corrections: corrected.rows }
}

/** What a correction corrects, what a signature page was signed for. */
export async function findOrigin(tx: Tx, id: string): Promise<Other | undefined> {
  const result = await sql<Other>`
    select document.id, document.form, document.number, document.content from document
    where document.id = (select corrected_id from document_correction where correction_id = ${id})
       or document.id = (select document_id from document_signature where sheet_id = ${id})`.execute(tx)
  return result.rows[0]
}

export type DocumentMarks = { id: string; sealed: boolean; served: boolean; signatures: number }

/** What the list of one file's documents says of each. */
export async function listDocumentMarks(tx: Tx, subjectId: string): Promise<DocumentMarks[]> {
  const result = await sql<DocumentMarks>`
    select document.id, exists (select from seal_use where document_id = document.id) as sealed,
      exists (select from service where document_id = document.id) as served,
      (select count(*)::int from document_signature where document_id = document.id) as signatures
    from document where subject_id = ${subjectId}`.execute(tx)
  return result.rows
}

type SealUseRow = Sealed & {
  documentId: string
  form: string
  number: string | null
  contentSha256: string
  total: number
}

/** 印章使用登记簿, newest first. */
export async function listSealUses(tx: Tx, page: number): Promise<SealUseRow[]> {
  const result = await sql<SealUseRow>`
    select used.document_id, document.form, document.number, used.content_sha256, used.seal, used.manner, used.used_at as at,
      person.name as by, count(*) over () as total
    from seal_use used join document on document.id = used.document_id
    join account on account.id = used.used_by join person on person.id = account.person_id
    order by used.used_at desc, used.document_id limit 50 offset ${(page - 1) * 50}`.execute(tx)
  return result.rows
}

export type WaitingRow = {
  id: string
  form: string
  content: Record<string, unknown>
  number: string | null
  at: Instant
}

/** What a keeper of the seals has before him, oldest first. */
export async function listWaiting(tx: Tx): Promise<WaitingRow[]> {
  const result = await sql<WaitingRow>`
    select document.id, form, content, number, drawn_up_at as at from life join document on document.id = life.subject_id
    where life.procedure = 'document' and life.state = 'awaiting-seal' order by drawn_up_at, document.id limit 200`.execute(
    tx,
  )
  return result.rows
}
