/** Seals every shard soon after something was committed to it. */
import type { Database } from '../kernel/database.ts'
import type { Instant } from '../kernel/day.ts'
import { originOf, type Shard, verifierKey } from './checkpoint.ts'
import { openCheckpointStore } from './checkpoint-store.ts'
import { LedgerFork, type Sealer, sealShard } from './seal.ts'
import { openSigningKey } from './signing-key.ts'
import { listShards, listUnsealedShards } from './tree.store.ts'

type Log = { info: (about: object, message: string) => void; error: (about: object, message: string) => void }

export type SequencerOptions = { db: Database; dataDir: string; clock: () => Instant; log: Log }

export type Sequencer = {
  /** When it resolves, everything that was committed before the call is sealed and its checkpoints can be read. */
  sealNow: () => Promise<void>
  /** What an outsider needs to check this shard's signatures. */
  verifierKey: (shard: Shard) => string
  /** The keys of every shard, in order. */
  listVerifierKeys: () => Promise<string[]>
  stop: () => Promise<void>
}

/** Polled: NOTIFY would take a database-wide lock at every commit. */
const pauseMs = 200

/** @throws LedgerFork when the database is older than, or differs from, what this installation has signed */
export async function startSequencer({ db, dataDir, clock, log }: SequencerOptions): Promise<Sequencer> {
  const checkpoints = await openCheckpointStore(dataDir)
  const sealer = { db, checkpoints, privateKey: await openSigningKey(dataDir), clock }
  for (const shard of unique([...(await checkpoints.list()), ...(await listShards(db))])) await sealShard(sealer, shard)
  return run(sealer, log)
}

function run(sealer: Sealer, log: Log): Sequencer {
  let tail: Promise<unknown> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  let fork: LedgerFork | undefined

  /** One pass at a time, so that a pass asked for later sees what was committed before it was asked for. */
  function sealNow(): Promise<void> {
    const pass = tail.then(() => {
      if (fork) throw fork
      return sealAll(sealer)
    })
    tail = pass.catch((fault: unknown) => {
      if (fault instanceof LedgerFork) fork = fault
      log.error({ err: fault }, fork ? '防篡改日志停止封存' : '防篡改日志封存失败，稍后重试')
    })
    return pass
  }

  function schedule(): void {
    timer = setTimeout(() => {
      sealNow()
        .catch(() => undefined) // logged above
        .finally(() => timer && !fork && schedule())
    }, pauseMs)
  }

  const keyOf = (shard: Shard) => verifierKey({ name: originOf(shard), privateKey: sealer.privateKey })

  schedule()
  return {
    sealNow,
    verifierKey: keyOf,
    listVerifierKeys: async () => (await listShards(sealer.db)).map(keyOf).toSorted(),
    async stop() {
      clearTimeout(timer)
      timer = undefined
      await tail
    },
  }
}

async function sealAll(sealer: Sealer): Promise<void> {
  for (const shard of await listUnsealedShards(sealer.db)) await sealShard(sealer, shard)
}

function unique(shards: Shard[]): Shard[] {
  return [...new Map(shards.map((shard) => [originOf(shard), shard])).values()]
}
