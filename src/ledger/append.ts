/** Appends one entry to its stream, in the transaction of the act it records. */
import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { canonical } from '../kernel/canonical.ts'
import type { Tx } from '../kernel/database.ts'
import { type EntryDraft, entryFrame, entryHash, entryText, noEntry, shardYear } from './entry.ts'

export type Appended = { id: string; cseq: number; hash: string }

/**
 * One round trip: the database puts the counter and hash of the stream's head into the entry before it hashes it, so
 * nothing has to be read first. A crash before the act's commit leaves nothing of it.
 */
export async function append(tx: Tx, draft: EntryDraft): Promise<Appended> {
  const salt = randomBytes(32)
  const { before, after } = entryFrame(draft, salt)
  const firstHash = entryHash(entryText({ before, after }, { cseq: 1, cprev: noEntry }))
  const result = await sql<{ cseq: number; hash: string }>`
    select cseq, hash from ledger_append(${draft.agencyId}, ${shardYear(draft.at)}, ${draft.stream}, ${draft.id},
      ${draft.type}, ${draft.at}, ${draft.actor}, ${before}, ${after}, ${firstHash}, ${canonical(draft.body)},
      ${salt})`.execute(tx)
  const [place] = result.rows
  if (!place) throw new Error(`日志流 ${draft.stream} 没有返回位置`)
  return { id: draft.id, ...place }
}
