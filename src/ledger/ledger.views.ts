/** What may be read from the ledger: the entries of a stream, and the proof that one is in the signed tree. */
import { sql } from 'kysely'
import type { Tx } from '../kernel/database.ts'
import type { Instant } from '../kernel/day.ts'
import type { Shard } from './checkpoint.ts'
import { inclusionPath, runHash, subtreesOf } from './merkle.ts'
import { hashesIn, tileOf } from './tile.ts'
import { listTiles } from './tree.store.ts'

/** An entry with the private part that its body hash covers. */
export type StreamEntry = {
  id: string
  stream: string
  cseq: number
  type: string
  at: Instant
  actor: string
  /** The hashed text. */
  entry: string
  hash: string
  body: Record<string, unknown>
  /** Hexadecimal. */
  salt: string
}

export type Proof = { entryId: string; shard: Shard; index: number; hashes: string[]; checkpoint: string }

export async function listEntries(tx: Tx, stream: string): Promise<StreamEntry[]> {
  const result = await sql<Omit<StreamEntry, 'body'> & { body: string }>`
    select id, stream, cseq, type, at, actor, entry, hash, body, encode(salt, 'hex') as salt
    from ledger_entry where agency_id = current_agency() and stream = ${stream} order by cseq`.execute(tx)
  return result.rows.map((row) => ({ ...row, body: JSON.parse(row.body) }))
}

/** Undefined while the entry waits to be sealed. */
export async function findProof(tx: Tx, entryId: string): Promise<Proof | undefined> {
  return (await listProofs(tx, [entryId]))[0]
}

/** Proofs to the newest checkpoint, one and the same for all entries of a shard. Entries not yet sealed are left out. */
export async function listProofs(tx: Tx, entryIds: string[]): Promise<Proof[]> {
  const places = await listPlaces(tx, entryIds)
  const years = [...new Set(places.map(({ year }) => year))]
  const proofs = await Promise.all(
    years.map((year) =>
      proofsOfYear(
        tx,
        places.filter((place) => place.year === year),
      ),
    ),
  )
  return proofs.flat()
}

type Place = { entryId: string; agencyId: string; year: number; position: number; size: number; note: string }

async function listPlaces(tx: Tx, entryIds: string[]): Promise<Place[]> {
  const result = await sql<Place>`
    select place.entry_id, place.agency_id, place.year, place.position, newest.size, newest.note
    from ledger_position place
    join lateral (
      select size, note from ledger_checkpoint
      where agency_id = place.agency_id and year = place.year order by size desc limit 1
    ) newest on place.position < newest.size
    where place.entry_id = any(${entryIds}::uuid[])
    order by place.year, place.position`.execute(tx)
  return result.rows
}

async function proofsOfYear(tx: Tx, places: Place[]): Promise<Proof[]> {
  const [first] = places
  if (!first) return []
  const shard = { agencyId: first.agencyId, year: first.year }
  const paths = places.map((place) => ({ place, path: inclusionPath(place.position, place.size) }))
  const tiles = await listTiles(
    tx,
    shard,
    paths.flatMap(({ path }) => path.flatMap(subtreesOf).map(tileOf)),
  )
  const hashAt = hashesIn(tiles)
  return paths.map(({ place, path }) => ({
    entryId: place.entryId,
    shard,
    index: place.position,
    hashes: path.map((run) => Buffer.from(runHash(hashAt, run)).toString('base64')),
    checkpoint: place.note,
  }))
}

export async function latestCheckpoint(tx: Tx, { agencyId, year }: Shard): Promise<string | undefined> {
  const result = await sql<{ note: string }>`
    select note from ledger_checkpoint where agency_id = ${agencyId} and year = ${year}
    order by size desc limit 1`.execute(tx)
  return result.rows[0]?.note
}

/** C2SP `.tlog-proof`. */
export function proofText({ index, hashes, checkpoint }: Proof): string {
  return ['c2sp.org/tlog-proof@v1', `index ${index}`, ...hashes, '', checkpoint].join('\n')
}
