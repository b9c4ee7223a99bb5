/** SQL on the tables of the tree. Row security must be set to the shard's agency. */
import { sql } from 'kysely'
import type { Database, Tx } from '../kernel/database.ts'
import type { Instant } from '../kernel/day.ts'
import type { Checkpoint, Shard } from './checkpoint.ts'
import { consistencyPath, emptyRoot, type Hash, runHash, subtreesOf } from './merkle.ts'
import { hashesIn, type Tile, type TileAddress, tileKey, tileOf } from './tile.ts'

export type TreeHead = { size: number; root: string }

/** Works on one connection while no other sealing process is at this shard; waits for its turn. */
export async function withShardLocked<T>(db: Database, shard: Shard, work: (db: Database) => Promise<T>): Promise<T> {
  const key = sql`hashtextextended(${`ledger/${shard.agencyId}/${shard.year}`}, 0)`
  return await db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${key})`.execute(connection)
    // should unlocking fail the connection is gone, and the lock with it
    return await work(connection).finally(() => sql`select pg_advisory_unlock(${key})`.execute(connection))
  })
}

/** The head together with the tiles that the next leaves are added to. */
export async function getHeadWithEdge(tx: Tx, { agencyId, year }: Shard): Promise<TreeHead & { edge: Tile[] }> {
  const result = await sql<TreeHead & { level: number | null; number: number; hashes: Buffer }>`
    select shard.size, shard.root, edge.level, edge.number, edge.hashes
    from ledger_shard shard
    left join lateral (
      select tile.level, tile.number, tile.hashes
      from generate_series(0, 5) as wanted (level)
      join ledger_tile tile on tile.agency_id = shard.agency_id and tile.year = shard.year
        and tile.level = wanted.level and tile.number = shard.size >> (8 * (wanted.level + 1))
    ) edge on true
    where shard.agency_id = ${agencyId} and shard.year = ${year}`.execute(tx)
  const [head] = result.rows
  if (!head) return { size: 0, root: base64(emptyRoot), edge: [] }
  const edge = result.rows.flatMap(({ level, number, hashes }) => (level === null ? [] : [{ level, number, hashes }]))
  return { size: head.size, root: head.root, edge }
}

export type PendingEntry = { entryId: string; leaf: Buffer }

/** Takes up to `limit` entries out of the queue, each stream's in its own order. */
export async function takePending(tx: Tx, { agencyId, year }: Shard, limit: number): Promise<PendingEntry[]> {
  // by row address: the planner knows nothing of a queue that is mostly empty and would join it to itself
  const taken = await sql<PendingEntry>`
    with taken as (
      delete from ledger_pending where ctid = any(array(
        select ctid from ledger_pending where agency_id = ${agencyId} and year = ${year}
        order by stream, cseq limit ${limit}))
      returning stream, cseq, entry_id, leaf
    )
    select entry_id, leaf from taken order by stream, cseq`.execute(tx)
  return taken.rows
}

export type Growth = { shard: Shard; from: number; to: TreeHead; entryIds: string[]; tiles: Tile[] }

/** @throws Error when the tree is no longer `from` entries long: the fence behind the lock */
export async function setGrown(tx: Tx, { shard, from, to, entryIds, tiles }: Growth): Promise<void> {
  const { agencyId, year } = shard
  const result = await sql<{ size: number }>`
    with positions as (
      insert into ledger_position (agency_id, year, position, entry_id)
      select ${agencyId}::uuid, ${year}::integer, ${from}::bigint + ordinality - 1, id
      from unnest(${entryIds}::uuid[]) with ordinality as entries (id, ordinality)
    ), tiles as (
      insert into ledger_tile as tile (agency_id, year, level, number, hashes)
      select ${agencyId}::uuid, ${year}::integer, grown.level, grown.number, grown.hashes
      from unnest(${tiles.map(({ level }) => level)}::smallint[], ${tiles.map(({ number }) => number)}::bigint[],
        ${tiles.map(({ hashes }) => hashes)}::bytea[]) as grown (level, number, hashes)
      on conflict (agency_id, year, level, number) do update set hashes = excluded.hashes
    )
    insert into ledger_shard as shard (agency_id, year, size, root)
    values (${agencyId}, ${year}, ${to.size}, ${to.root})
    on conflict (agency_id, year) do update set size = excluded.size, root = excluded.root
      where shard.size = ${from}
    returning size`.execute(tx)
  if (result.rows.length !== 1) throw new Error(`日志分片 ${agencyId}/${year} 同时被另一个封存进程改动`)
}

export async function listTiles(tx: Tx, { agencyId, year }: Shard, wanted: TileAddress[]): Promise<Tile[]> {
  const unique = [...new Map(wanted.map((address) => [tileKey(address), address])).values()]
  const result = await sql<Tile>`
    select tile.level, tile.number, tile.hashes
    from unnest(${unique.map(({ level }) => level)}::smallint[], ${unique.map(({ number }) => number)}::bigint[])
      as wanted (level, number)
    join ledger_tile tile on tile.agency_id = ${agencyId} and tile.year = ${year}
      and tile.level = wanted.level and tile.number = wanted.number`.execute(tx)
  return result.rows
}

/** The root that the tree had when it was `size` entries long. */
export async function getRootAt(tx: Tx, shard: Shard, size: number): Promise<string> {
  const run = { from: 0, to: size }
  const tiles = await listTiles(tx, shard, subtreesOf(run).map(tileOf))
  return base64(runHash(hashesIn(tiles), run))
}

/** Hashes that lead from the tree of `size1` entries to that of `size2`, as a witness asks for them. */
export async function getConsistencyProof(tx: Tx, shard: Shard, [size1, size2]: [number, number]): Promise<string[]> {
  const runs = consistencyPath(size1, size2)
  const tiles = await listTiles(tx, shard, runs.flatMap(subtreesOf).map(tileOf))
  return runs.map((run) => base64(runHash(hashesIn(tiles), run)))
}

export async function countPublished(tx: Tx, { agencyId, year }: Shard): Promise<number> {
  const result = await sql<{ size: number | null }>`
    select max(size) as size from ledger_checkpoint where agency_id = ${agencyId} and year = ${year}`.execute(tx)
  return result.rows[0]?.size ?? 0
}

export type Published = { shard: Shard; checkpoint: Checkpoint; note: string; at: Instant }

export async function insertCheckpoint(db: Database, { shard, checkpoint, note, at }: Published): Promise<void> {
  await sql`select ledger_publish(${shard.agencyId}, ${shard.year}, ${checkpoint.size}, ${note}, ${at})`.execute(db)
}

/** Across agencies, which shards there are; nothing of what is in them. */
export async function listShards(db: Database): Promise<Shard[]> {
  return (await sql<Shard>`select agency_id, year from ledger_shards()`.execute(db)).rows
}

export async function listUnsealedShards(db: Database): Promise<Shard[]> {
  return (await sql<Shard>`select agency_id, year from ledger_unsealed_shards()`.execute(db)).rows
}

function base64(hash: Hash): string {
  return Buffer.from(hash).toString('base64')
}
