/** 验真: whether these bytes, or a document of this code or number, were issued and still stand. */
import { sql } from 'kysely'
import { formsById } from '../documents/index.ts'
import type { Database } from '../kernel/database.ts'
import type { Day } from '../kernel/day.ts'
import type { Verification } from './portal-pages.ts'

type Found = { form: string; number: string | null; agencyName: string; issuedOn: Day | null; isStanding: boolean }

export function findByHash(db: Database, sha256: string): Promise<Verification> {
  return find(db, sha256, null)
}

/** By the code beneath the QR mark, or by the document number however its brackets were typed. */
export function findByCode(db: Database, code: string): Promise<Verification> {
  return find(db, null, code)
}

async function find(db: Database, sha256: string | null, code: string | null): Promise<Verification> {
  const { rows } = await sql<Found>`select * from portal.find_document(${sha256}, ${code})`.execute(db)
  const [found] = rows
  if (!found) return { answer: 'unknown' }
  const { form, isStanding, ...document } = found
  const title = formsById.get(form)?.title ?? '行政执法文书'
  return {
    answer: isStanding ? 'match' : 'withdrawn',
    document: { title, ...document, standing: isStanding ? 'valid' : 'withdrawn' },
  }
}
