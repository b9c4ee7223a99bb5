/** Documents as kept, and the counters their numbers come from. */
import { type Insertable, sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import type { Day, Instant } from '../kernel/day.ts'

export type DocumentRow = {
  id: string
  agencyId: string
  subjectId: string
  form: string
  edition: string
  standing: 'draft' | 'issued'
  number: string | null
  numberPrefix: string | null
  numberYear: number | null
  numberSequence: number | null
  content: Record<string, unknown>
  contentSha256: string
  drawnUpAt: Instant
  drawnUpBy: string
  issueDay: Day | null
  verificationCode: string
  pdfSha256: string | null
  pdfSize: number | null
  pdfPages: number | null
  voidedAt: Instant | null
  voidedBy: string | null
  voidReason: string | null
}
type Kept = Omit<DocumentRow, 'content'> & { content: unknown }
type CounterRow = { agencyId: string; prefix: string; year: number; last: number }
const tables = (tx: Tx) => tx.withTables<{ document: Kept; documentCounter: CounterRow }>()

export async function findDocument(tx: Tx, id: string): Promise<DocumentRow | undefined> {
  const row = await tables(tx).selectFrom('document').selectAll().where('id', '=', id).executeTakeFirst()
  return row as DocumentRow | undefined
}

/** Locked until the transaction ends: of two who set its hash at once, the second waits and sees it set. */
export async function findDocumentForUpdate(tx: Tx, id: string): Promise<DocumentRow | undefined> {
  const row = await tables(tx).selectFrom('document').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  return row as DocumentRow | undefined
}

/** @throws Error when there is no such document in this agency */
export async function getDocument(tx: Tx, id: string): Promise<DocumentRow> {
  const document = await findDocument(tx, id)
  if (!document) throw new Error(`没有文书 ${id}`)
  return document
}

/** The latest document of this form: the issued one unless the draft is asked for. */
export async function findLatestDocument(
  tx: Tx,
  subjectId: string,
  form: string,
  standing: DocumentRow['standing'] = 'issued',
): Promise<DocumentRow | undefined> {
  const row = await tables(tx)
    .selectFrom('document')
    .selectAll()
    .where('subjectId', '=', subjectId)
    .where('form', '=', form)
    .where('standing', '=', standing)
    .orderBy('drawnUpAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row as DocumentRow | undefined
}

/** In the order in which they were drawn up. */
export async function listDocuments(tx: Tx, subjectIds: string[]): Promise<DocumentRow[]> {
  const rows = await tables(tx)
    .selectFrom('document')
    .selectAll()
    .where('subjectId', 'in', subjectIds)
    .orderBy('drawnUpAt')
    .orderBy('id')
    .execute()
  return rows as DocumentRow[]
}

export type NewDocument = Omit<
  DocumentRow,
  'pdfSha256' | 'pdfSize' | 'pdfPages' | 'voidedAt' | 'voidedBy' | 'voidReason'
>

/** One statement, however many. */
export async function insertDocumentRows(tx: Tx, documents: NewDocument[]): Promise<void> {
  if (documents.length === 0) return
  const unmade = { pdfSha256: null, pdfSize: null, pdfPages: null, voidedAt: null, voidedBy: null, voidReason: null }
  const rows: Insertable<Kept>[] = documents.map(({ content, ...row }) => ({
    ...row,
    content: JSON.stringify(content),
    ...unmade,
  }))
  await tables(tx).insertInto('document').values(rows).execute()
}

/** The PDF's hash, once; true when this call set it, false when it had been set before. */
export async function setDocumentPdf(
  tx: Tx,
  id: string,
  pdf: { pdfSha256: string; pdfSize: number; pdfPages: number },
): Promise<boolean> {
  const result = await tables(tx)
    .updateTable('document')
    .set(pdf)
    .where('id', '=', id)
    .where('pdfSha256', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export type Void = { voidedAt: Instant; voidedBy: string; voidReason: string }

/** A void keeps number and reason; false when it was void already. */
export async function setDocumentVoid(tx: Tx, id: string, reason: Void): Promise<boolean> {
  const result = await tables(tx)
    .updateTable('document')
    .set(reason)
    .where('id', '=', id)
    .where('voidedAt', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export type Series = { agencyId: string; year: number }

/**
 * Takes the next `wanted` numbers of each prefix, in one statement; gives the last one taken. The rows stay locked until
 * the act commits, so whoever wants the next number waits, and an act that rolls back has taken none. Prefixes are
 * locked in one order: two acts never wait for each other.
 */
export async function getNextNumbers(
  tx: Tx,
  { agencyId, year }: Series,
  wanted: ReadonlyMap<string, number>,
): Promise<Map<string, number>> {
  if (wanted.size === 0) return new Map()
  const rows = [...wanted]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([prefix, last]) => ({ agencyId, prefix, year, last }))
  const taken = await tables(tx)
    .insertInto('documentCounter')
    .values(rows)
    .onConflict((on) =>
      on.columns(['agencyId', 'prefix', 'year']).doUpdateSet({ last: sql`document_counter.last + excluded.last` }),
    )
    .returning(['prefix', 'last'])
    .execute()
  return new Map(taken.map(({ prefix, last }) => [prefix, last]))
}

export type MissingNumber = { prefix: string; sequence: number }

/**
 * Numbers that a counter gave and no document bears, of these prefixes or of all: always none, since both are written
 * in one transaction.
 */
export async function listMissingNumbers(
  tx: Tx,
  { agencyId, year, prefixes }: Series & { prefixes?: string[] },
): Promise<MissingNumber[]> {
  const result = await sql<MissingNumber>`
    select counter.prefix, given.sequence
    from document_counter counter cross join lateral generate_series(1, counter.last) as given(sequence)
    where counter.agency_id = ${agencyId} and counter.year = ${year}
      and (${prefixes ?? null}::text[] is null or counter.prefix = any(${prefixes ?? null}::text[])) and not exists (
      select from document where document.agency_id = counter.agency_id and number_prefix = counter.prefix
        and number_year = counter.year and number_sequence = given.sequence)
    order by 1, 2`.execute(tx)
  return result.rows
}
