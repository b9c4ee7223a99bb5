import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import type { SignatureSheet } from './forms/signature-sheet.ts'

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

/** The file that a signature page stands for. */
export async function findScan(tx: Tx, sheetId: string): Promise<SignatureSheet['scan'] | undefined> {
  const result = await sql<{ scan: SignatureSheet['scan'] }>`
    select content->'scan' as scan from document where id = ${sheetId} and form = 'signature-sheet'`.execute(tx)
  return result.rows[0]?.scan ?? undefined
}
