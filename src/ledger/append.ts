/** Appends one entry to its stream, in the transaction of the act it records. */
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { canonical } from '../kernel/canonical.ts'
import type { Tx } from '../kernel/database.ts'
import { type EntryDraft, entryFrame, entryHash, entryText, noEntry, shardYear } from './entry.ts'

export type Appended = { id: string; cseq: number; hash: string }

/**
 * One statement: the upsert locks the stream's head, and the database puts the head's counter and hash into the entry
 * before it hashes it, so nothing has to be read first. A crash before the act's commit leaves nothing of it.
 */
export async function append(tx: Tx, draft: EntryDraft): Promise<Appended> {
  const salt = randomBytes(32)
  const { before, after } = entryFrame(draft, salt)
  const firstHash = entryHash(entryText({ before, after }, { cseq: 1, cprev: noEntry }))
  const result = await sql<{ cseq: number; hash: string }>`
    with head as (
      insert into ledger_stream as s (agency_id, stream, cseq, previous, hash)
      values (${draft.agencyId}, ${draft.stream}, 1, ${noEntry}, ${firstHash})
      on conflict (agency_id, stream) do update set
        cseq = s.cseq + 1,
        previous = s.hash,
        hash = encode(sha256(convert_to(
          ${before}::text || s.hash || '","cseq":' || (s.cseq + 1)::text || ${after}::text, 'UTF8')), 'hex')
      returning cseq, previous, hash
    ), kept as (
      insert into ledger_entry (id, agency_id, year, stream, cseq, type, at, actor, entry, hash, body, salt)
      select ${draft.id}::uuid, ${draft.agencyId}::uuid, ${shardYear(draft.at)}::integer, ${draft.stream}, cseq,
        ${draft.type}, ${draft.at}::timestamptz, ${draft.actor},
        ${before}::text || previous || '","cseq":' || cseq::text || ${after}::text, hash,
        ${canonical(draft.body)}, ${salt}::bytea
      from head
      returning agency_id, year, stream, cseq, id
    ), queued as (
      insert into ledger_pending (agency_id, year, stream, cseq, entry_id) select * from kept
    )
    select cseq, hash from head`.execute(tx)
  const [head] = result.rows
  if (!head) throw new Error(`日志流 ${draft.stream} 没有返回位置`)
  return { id: draft.id, ...head }
}
