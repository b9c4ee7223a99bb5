/** Requests carried out, by their idempotency key, and attempts that were refused. */
import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import type { Instant } from '../kernel/day.ts'
import type { Refusal } from '../law/refusal.ts'
import type { Document } from './context.ts'

type RequestRow = {
  agencyId: string
  accountId: string
  key: string
  act: string
  inputSha256: string
  /** The entry that this request wrote; it stands as long as the request does, both being of one transaction. */
  entryId: string
  at: Instant
}
type RefusedRow = {
  id: string
  agencyId: string
  accountId: string
  act: string
  subjectId: string | null
  code: string
  reason: string
  basis: string
  at: Instant
  clientAddress: string
}
const tables = (tx: Tx) => tx.withTables<{ actRequest: RequestRow; refusedAttempt: RefusedRow }>()

export type Asked = Omit<RequestRow, 'entryId' | 'at'>

/** True when this key is new; a concurrent request with the same key waits here until the first has committed. */
export async function insertRequest(tx: Tx, request: RequestRow): Promise<boolean> {
  const result = await tables(tx)
    .insertInto('actRequest')
    .values(request)
    .onConflict((on) => on.columns(['accountId', 'key']).doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

/** What a request's entry says that its answer needs. */
export type Entry = {
  entryId: string
  stream: string
  at: Instant
  cseq: number
  hash: string
  documents: Document[]
  notes: string[]
}

/** What the request under this key asked for, and the entry it was carried out by. */
export async function getRequestDone(
  tx: Tx,
  { accountId, key }: Pick<Asked, 'accountId' | 'key'>,
): Promise<Entry & { act: string; inputSha256: string }> {
  const result = await sql<Omit<Entry, 'documents' | 'notes'> & { act: string; inputSha256: string; body: string }>`
    select request.act, request.input_sha256, request.entry_id, entry.stream, entry.at, entry.cseq, entry.hash, entry.body
    from act_request request join ledger_entry entry on entry.id = request.entry_id
    where request.account_id = ${accountId} and request.key = ${key}`.execute(tx)
  const [row] = result.rows
  if (!row) throw new Error(`没有请求 ${key}`)
  const { body, ...request } = row
  const { documents, notes = [] } = JSON.parse(body) as { documents: Document[]; notes?: string[] }
  return { ...request, documents, notes }
}

export type RefusedAttempt = Omit<RefusedRow, 'code' | 'reason' | 'basis'> & { refusal: Refusal }

export async function insertRefusedAttempt(tx: Tx, { refusal, ...attempt }: RefusedAttempt): Promise<void> {
  const { code, reason, basis } = refusal
  await tables(tx)
    .insertInto('refusedAttempt')
    .values({ ...attempt, code, reason, basis: JSON.stringify(basis) })
    .execute()
}
