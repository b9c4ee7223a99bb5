/** Re-reads a shard's rows and recomputes everything from them, as somebody who trusts the database's owner would not. */
import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import { type Checkpoint, parseCheckpoint, type Shard } from './checkpoint.ts'
import { bodyHash, entryHash, noEntry } from './entry.ts'
import { addLeaf, emptyFrontier, type Frontier, frontierRoot, leafHash } from './merkle.ts'
import { tileWidth } from './tile.ts'
import { getHeadWithEdge, listTiles } from './tree.store.ts'

export type ShardAudit = { entries: number; faults: string[] }

type Row = {
  position: number
  id: string | null
  stream: string
  cseq: number
  type: string
  at: string
  actor: string
  entry: string
  hash: string
  body: string
  salt: Buffer
}

type Audit = {
  tx: Tx
  shard: Shard
  frontier: Frontier
  streams: Map<string, { cseq: number; hash: string }>
  /** Roots that were signed, by size. */
  signed: Map<number, string[]>
  faults: string[]
}

const chunk = tileWidth * 16

/**
 * `kept` are checkpoints from outside the database. Without them an owner who rewrites rows, tiles and checkpoints
 * alike is only as far from discovery as the nearest copy of a checkpoint.
 */
export async function auditShard(tx: Tx, shard: Shard, kept: Checkpoint[] = []): Promise<ShardAudit> {
  const audit: Audit = { tx, shard, frontier: emptyFrontier(), streams: new Map(), signed: new Map(), faults: [] }
  for (const { size, root } of [...(await listCheckpoints(audit)), ...kept])
    audit.signed.set(size, [...(audit.signed.get(size) ?? []), root])
  for (let from = 0, rows = await listRows(audit, 0); rows.length > 0; rows = await listRows(audit, from)) {
    await checkTiles(audit, from, rows)
    for (const row of rows) await checkRow(audit, row)
    from += chunk
  }
  await checkHead(audit)
  await checkQueue(audit)
  return { entries: audit.frontier.size, faults: audit.faults }
}

async function listCheckpoints({ tx, shard }: Audit): Promise<Checkpoint[]> {
  const result = await sql<{ note: string }>`
    select note from ledger_checkpoint where agency_id = ${shard.agencyId} and year = ${shard.year}`.execute(tx)
  return result.rows.map(({ note }) => parseCheckpoint(note))
}

async function listRows({ tx, shard }: Audit, from: number): Promise<Row[]> {
  const result = await sql<Row>`
    select place.position, entry.id, entry.stream, entry.cseq, entry.type, entry.at, entry.actor, entry.entry,
      entry.hash, entry.body, entry.salt
    from ledger_position place left join ledger_entry entry on entry.id = place.entry_id
    where place.agency_id = ${shard.agencyId} and place.year = ${shard.year}
      and place.position >= ${from} and place.position < ${from + chunk}
    order by place.position`.execute(tx)
  return result.rows
}

async function checkTiles({ tx, shard, faults }: Audit, from: number, rows: Row[]): Promise<void> {
  const first = from / tileWidth
  const wanted = Array.from({ length: chunk / tileWidth }, (_, offset) => ({ level: 0, number: first + offset }))
  const tiles = await listTiles(tx, shard, wanted)
  const stored = new Map(tiles.map((tile) => [tile.number, tile.hashes]))
  for (const { position, id, entry } of rows) {
    const offset = (position % tileWidth) * 32
    const leaf = stored.get(Math.floor(position / tileWidth))?.subarray(offset, offset + 32)
    if (id && !(leaf && Buffer.compare(leaf, leafHash(Buffer.from(entry))) === 0))
      faults.push(`第 ${position} 条：条目与封存时的哈希不符`)
  }
}

async function checkRow(audit: Audit, row: Row): Promise<void> {
  const { frontier, faults, signed } = audit
  const fault = (text: string) => faults.push(`第 ${row.position} 条：${text}`)
  if (row.position !== frontier.size) fault(`位置不连续，应为 ${frontier.size}`)
  if (row.id === null) fault('条目不见了')
  else {
    if (entryHash(row.entry) !== row.hash) fault('条目文本与哈希列不符')
    if (!agrees(row, audit.shard)) fault('表中各列与条目文本不符')
    await checkStream(audit, row)
  }
  addLeaf(frontier, leafHash(Buffer.from(row.entry ?? '')))
  const roots = signed.get(frontier.size)
  if (roots) {
    const root = Buffer.from(frontierRoot(frontier)).toString('base64')
    if (roots.some((wanted) => wanted !== root)) faults.push(`前 ${frontier.size} 条的树根与签过的检查点不符`)
    signed.delete(frontier.size)
  }
}

/** Whether the columns that queries read say what the hashed text says. */
function agrees(row: Row, shard: Shard): boolean {
  try {
    const entry = JSON.parse(row.entry)
    return (
      entry.id === row.id &&
      entry.agency === shard.agencyId &&
      entry.stream === row.stream &&
      entry.cseq === row.cseq &&
      entry.type === row.type &&
      entry.at === row.at &&
      entry.actor === row.actor &&
      entry.body === bodyHash(row.body, row.salt)
    )
  } catch {
    return false
  }
}

async function checkStream(audit: Audit, row: Row): Promise<void> {
  const { streams, faults } = audit
  const before = streams.get(row.stream) ?? (await findBefore(audit, row))
  const cprev = /"cprev":"([0-9a-f]{64})"/.exec(row.entry)?.[1]
  if (row.cseq !== before.cseq + 1 || cprev !== before.hash)
    faults.push(`第 ${row.position} 条：日志流 ${row.stream} 在第 ${before.cseq} 条之后断开`)
  streams.set(row.stream, { cseq: row.cseq, hash: row.hash })
}

/** The stream may have begun in an earlier year's shard. */
async function findBefore({ tx }: Audit, { stream, cseq }: Row): Promise<{ cseq: number; hash: string }> {
  const result = await sql<{ cseq: number; hash: string }>`
    select cseq, hash from ledger_entry
    where agency_id = current_agency() and stream = ${stream} and cseq = ${cseq - 1}`.execute(tx)
  return result.rows[0] ?? { cseq: 0, hash: noEntry }
}

async function checkHead({ tx, shard, frontier, signed, faults }: Audit): Promise<void> {
  const head = await getHeadWithEdge(tx, shard)
  if (head.size !== frontier.size) faults.push(`应有 ${head.size} 条，只读到 ${frontier.size} 条`)
  else if (head.root !== Buffer.from(frontierRoot(frontier)).toString('base64')) faults.push('树根与重新计算的不符')
  for (const size of signed.keys()) faults.push(`签过的检查点有 ${size} 条，表中没有这么多`)
}

/** Entries that are neither sealed nor waiting, and stream heads that forget their last entry. */
async function checkQueue({ tx, shard, faults }: Audit): Promise<void> {
  const { agencyId, year } = shard
  const lost = await sql<{ id: string }>`
    select id from ledger_entry where agency_id = ${agencyId} and year = ${year}
    except (
      select entry_id from ledger_position where agency_id = ${agencyId} and year = ${year}
      union all
      select entry_id from ledger_pending where agency_id = ${agencyId} and year = ${year}
    )`.execute(tx)
  for (const { id } of lost.rows) faults.push(`条目 ${id} 没有封存，也不在等待封存`)
  const heads = await sql<{ stream: string }>`
    select head.stream from ledger_stream head where agency_id = ${agencyId} and not exists (
      select from ledger_entry entry where entry.agency_id = head.agency_id and entry.stream = head.stream
        and entry.cseq = head.cseq and entry.hash = head.hash)`.execute(tx)
  for (const { stream } of heads.rows) faults.push(`日志流 ${stream} 的末条不见了`)
}
