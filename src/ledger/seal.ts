/** Seals committed entries into the tree of their shard and signs what the tree then is. */
import type { KeyObject } from 'node:crypto'
import { type Database, inTransaction, type Tx } from '../kernel/database.ts'
import type { Instant } from '../kernel/day.ts'
import { type Checkpoint, openCheckpoint, originOf, type Shard, signCheckpoint } from './checkpoint.ts'
import type { CheckpointStore } from './checkpoint-store.ts'
import { runHash } from './merkle.ts'
import { grownTiles, hashesIn, type Tile } from './tile.ts'
import {
  countPublished,
  getHeadWithEdge,
  getRootAt,
  insertCheckpoint,
  setGrown,
  type TreeHead,
  takePending,
  withShardLocked,
} from './tree.store.ts'

export type Sealer = { db: Database; checkpoints: CheckpointStore; privateKey: KeyObject; clock: () => Instant }

/** The database is not the one that was signed for: nothing may be sealed until a person has looked. */
export class LedgerFork extends Error {}

const batchLimit = 4096

/** Seals everything that was committed when it was called; catches up what a crash left. */
export async function sealShard(sealer: Sealer, shard: Shard): Promise<void> {
  await withShardLocked(sealer.db, shard, async (db) => {
    for (let taken = batchLimit; taken === batchLimit; ) taken = await sealBatch({ ...sealer, db }, shard)
  })
}

async function sealBatch(sealer: Sealer, shard: Shard): Promise<number> {
  const { head, known, taken } = await inTransaction(sealer.db, shard.agencyId, (tx) => growTree(tx, sealer, shard))
  if (head.size === 0) return 0
  // A crash here leaves a longer tree without a checkpoint. Nobody has seen it; the next pass signs it.
  const checkpoint = { origin: originOf(shard), ...head }
  const note = signCheckpoint(checkpoint, { name: checkpoint.origin, privateKey: sealer.privateKey })
  if (known !== note) await sealer.checkpoints.swap(shard, known, note)
  // Outside store first, database second: whoever can read the checkpoint can rely on its being remembered. A crash
  // here leaves one that is remembered and not shown; the next pass, or start, shows it.
  await insertCheckpoint(sealer.db, { shard, checkpoint, note, at: sealer.clock() })
  return taken
}

type Grown = { head: TreeHead; known: string | undefined; taken: number }

/** Commits positions, tiles and head together: a crash leaves all of them or none. */
async function growTree(tx: Tx, sealer: Sealer, shard: Shard): Promise<Grown> {
  const { edge, ...from } = await getHeadWithEdge(tx, shard)
  const known = await mustExtendWhatWasSigned(tx, { sealer, shard, head: from })
  const pending = await takePending(tx, shard, batchLimit)
  if (pending.length === 0) return { head: from, known, taken: 0 }
  const leaves = pending.map(({ leaf }) => leaf)
  const tiles = grownTiles(from.size, edge, leaves)
  const size = from.size + pending.length
  const head = { size, root: rootOf(size, [...edge, ...tiles]) }
  const entryIds = pending.map(({ entryId }) => entryId)
  await setGrown(tx, { shard, from: from.size, to: head, entryIds, tiles })
  return { head, known, taken: pending.length }
}

/** Where a tile comes twice, the later one counts. */
function rootOf(size: number, tiles: Tile[]): string {
  return Buffer.from(runHash(hashesIn(tiles), { from: 0, to: size })).toString('base64')
}

type Comparison = { sealer: Sealer; shard: Shard; head: TreeHead }

/** Returns the note in the outside store. @throws LedgerFork when the database's tree does not contain it */
async function mustExtendWhatWasSigned(tx: Tx, { sealer, shard, head }: Comparison): Promise<string | undefined> {
  const name = originOf(shard)
  const note = await sealer.checkpoints.find(shard)
  if (note === undefined) {
    if ((await countPublished(tx, shard)) > 0)
      throw new LedgerFork(`日志 ${name} 的外部检查点不见了。请恢复数据目录下的 checkpoints 和 keys，再启动。`)
    return undefined
  }
  const signed = openOwn(note, { name, privateKey: sealer.privateKey })
  if (signed.size > head.size)
    throw new LedgerFork(
      `日志 ${name} 曾签到第 ${signed.size} 条，数据库只有 ${head.size} 条：数据库是旧备份，拒绝封存。`,
    )
  const root = signed.size === head.size ? head.root : await getRootAt(tx, shard, signed.size)
  if (root !== signed.root) throw new LedgerFork(`日志 ${name} 的前 ${signed.size} 条与签过的不同，拒绝封存。`)
  return note
}

function openOwn(note: string, signer: { name: string; privateKey: KeyObject }): Checkpoint {
  try {
    return openCheckpoint(note, signer)
  } catch (fault) {
    throw new LedgerFork(`日志 ${signer.name} 的外部检查点与本机签名密钥不符，拒绝封存。`, { cause: fault })
  }
}
