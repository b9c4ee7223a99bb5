/** What a restarted server must still know, asked of its database and its files. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { listMissingNumbers } from '../src/documents/document.store.ts'
import { openDatabase, readOnly, type Tx } from '../src/kernel/database.ts'
import { instant } from '../src/kernel/day.ts'
import { shardYear } from '../src/ledger/entry.ts'
import { auditShard } from '../src/ledger/index.ts'
import type { Ask } from './http-connection.ts'
import type { RunningServer } from './running-server.ts'

export type Acknowledged = {
  ask: Ask
  receipt: { entryId: string; hash: string; sequence: number }
  documents: { id: string }[]
}

export const noFindings = {
  /** Acknowledged acts that are not in the ledger with the hash that was told, or whose rows are missing. */
  lost: 0,
  /** Requests carried out twice, or answered differently the second time. */
  duplicates: 0,
  /** Streams whose counters do not run from 1 without a gap. */
  brokenStreams: 0,
  missingNumbers: 0,
  /** Documents that cannot be read after the restart. */
  unreadable: 0,
  /** What the audit of the whole ledger finds. */
  auditFaults: 0,
}
export type Findings = typeof noFindings

export async function findFaults(server: RunningServer, acknowledged: Acknowledged[]): Promise<Findings> {
  const db = openDatabase(server.url, 'mingzheng_app', 2)
  const { rows } = await sql<{ agencyId: string }>`select distinct agency_id from sign_in_name`.execute(db)
  const agencyId = rows[0]?.agencyId ?? ''
  const year = shardYear(instant(Date.now()))
  const read = <T>(work: (tx: Tx) => Promise<T>) => readOnly(db, agencyId, work)
  while ((await read((tx) => countOf(tx, sql`select from ledger_pending`))) > 0) await wait(50)
  const audit = await read((tx) => auditShard(tx, { agencyId, year }))
  for (const fault of audit.faults) console.error(fault)
  const findings = {
    lost: await read((tx) => countLost(tx, acknowledged)),
    duplicates: await read((tx) => countOf(tx, requestsCarriedOutTwice)),
    brokenStreams: await read((tx) => countOf(tx, brokenStreams)),
    missingNumbers: (await read((tx) => listMissingNumbers(tx, { agencyId, year }))).length,
    unreadable: await read((tx) => countUnreadable(tx, server.dataDir)),
    auditFaults: audit.faults.length,
  }
  await db.destroy()
  return findings
}

const brokenStreams = sql`select stream from ledger_entry group by stream having max(cseq) <> count(*) or min(cseq) <> 1`

/** Each entry is of one request, each request of one entry, and each piece of evidence of one entry. */
const requestsCarriedOutTwice = sql`
  select entry_id::text from act_request group by entry_id having count(*) > 1
  union all select id::text from ledger_entry entry where not exists (select from act_request where entry_id = entry.id)
  union all select row ->> 'id' from (
    select body::jsonb -> 'row' as row from ledger_entry where type = 'evidence.add') said
    group by 1 having count(*) > 1`

async function countOf(tx: Tx, rows: ReturnType<typeof sql>): Promise<number> {
  const result = await sql<{ count: number }>`select count(*) from (${rows}) found`.execute(tx)
  return result.rows[0]?.count ?? Number.NaN
}

/** By the receipt: the entry with that hash and place, its request, its steps, and the evidence it speaks of. */
async function countLost(tx: Tx, acknowledged: Acknowledged[]): Promise<number> {
  const receipts = JSON.stringify(acknowledged.map(({ receipt }) => receipt))
  return countOf(
    tx,
    sql`select from jsonb_to_recordset(${receipts}::text::jsonb) as told ("entryId" uuid, hash text, sequence bigint)
      left join ledger_entry entry on entry.id = told."entryId" and entry.hash = told.hash and entry.cseq = told.sequence
      where entry.id is null
        or not exists (select from act_request where entry_id = entry.id)
        or (entry.type <> 'subject.register' and not exists (select from step_taken where entry_id = entry.id))
        or (entry.type = 'evidence.add' and not exists (
          select from evidence where id = (entry.body::jsonb -> 'row' ->> 'id')::uuid))`,
  )
}

async function countUnreadable(tx: Tx, dataDir: string): Promise<number> {
  const result = await sql<{ pdfSha256: string | null }>`select pdf_sha256 from document`.execute(tx)
  const fileOf = (hash: string) => join(dataDir, 'files', 'sha256', hash.slice(0, 2), hash.slice(2, 4), hash)
  return result.rows.filter(({ pdfSha256 }) => pdfSha256 === null || !existsSync(fileOf(pdfSha256))).length
}
