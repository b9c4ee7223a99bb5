import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'

export async function listUnrendered(tx: Tx): Promise<{ id: string }[]> {
  const result = await sql<{
    id: string
  }>`select id from document where pdf_sha256 is null order by drawn_up_at`.execute(tx)
  return result.rows
}

export async function findPdf(
  tx: Tx,
  id: string,
): Promise<{ pdfSha256: string | null; form: string; number: string | null } | undefined> {
  const result = await sql<{ pdfSha256: string | null; form: string; number: string | null }>`
    select pdf_sha256, form, number from document where id = ${id}`.execute(tx)
  return result.rows[0]
}
