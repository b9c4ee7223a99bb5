import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import type { Instant } from '../kernel/day.ts'
import type { DocumentRow } from './document.store.ts'

export async function listUnrendered(tx: Tx): Promise<{ id: string }[]> {
  const result = await sql<{
    id: string
  }>`select id from document where pdf_sha256 is null order by drawn_up_at`.execute(tx)
  return result.rows
}

export async function findPdf(
  tx: Tx,
  id: string,
): Promise<{ id: string; pdfSha256: string | null; form: string; number: string | null } | undefined> {
  const result = await sql<{ id: string; pdfSha256: string | null; form: string; number: string | null }>`
    select id, pdf_sha256, form, number from document where id = ${id}`.execute(tx)
  return result.rows[0]
}

type Signed = { sheetId: string; signer: string; name: string; manner: string; at: Instant; by: string }
type Sealed = { seal: string; manner: string; at: Instant; by: string }
type Corrected = { id: string; number: string; at: Instant; reason: string }

/** Who signed, who sealed, what was corrected. */
export async function documentCourse(tx: Tx, id: string) {
  const signed = await sql<Signed>`
    select given.sheet_id, given.signer, given.name, given.manner, given.signed_at as at, person.name as by
    from document_signature given join account on account.id = given.taken_by join person on person.id = account.person_id
    where given.document_id = ${id} order by given.signed_at`.execute(tx)
  const sealed = await sql<Sealed>`
    select used.seal, used.manner, used.used_at as at, person.name as by
    from seal_use used join account on account.id = used.used_by join person on person.id = account.person_id
    where used.document_id = ${id}`.execute(tx)
  const corrected = await sql<Corrected>`
    select document.id, document.number, given.corrected_at as at, given.reason
    from document_correction given join document on document.id = given.correction_id
    where given.corrected_id = ${id} order by given.corrected_at`.execute(tx)
  return { signatures: signed.rows, seal: sealed.rows[0] ?? null, corrections: corrected.rows }
}

export type SealUseRow = Sealed & {
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

type Head = Pick<
  DocumentRow,
  | 'id'
  | 'subjectId'
  | 'form'
  | 'standing'
  | 'number'
  | 'issueDay'
  | 'contentSha256'
  | 'pdfSha256'
  | 'voidReason'
  | 'content'
>

export async function findDocumentHead(tx: Tx, id: string): Promise<Head | undefined> {
  const result = await sql<Head>`
    select id, subject_id, form, standing, number, issue_day, content_sha256, pdf_sha256, void_reason, content
    from document where id = ${id}`.execute(tx)
  return result.rows[0]
}
