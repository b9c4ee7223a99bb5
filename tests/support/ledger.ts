/** A ledger on a database of its own for every test of a file. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach } from 'vitest'
import { type Database, openDatabase, readOnly } from '../../src/kernel/database.ts'
import { instant } from '../../src/kernel/day.ts'
import { auditShard, latestCheckpoint, type Sequencer, startSequencer } from '../../src/ledger/index.ts'
import { draft, newId, record, silent } from './bundle.ts'
import { type FreshDatabase, freshDatabase } from './postgres.ts'

export const agencyId = newId()
export const shard = { agencyId, year: 2026 }
export const clock = () => instant('2026-03-02T01:00:00Z')

/** Filled before each test. */
export const here = {} as { dir: string; database: FreshDatabase; db: Database; running: Sequencer[] }

/** To be called once by a test file. */
export function prepareLedger(): void {
  beforeEach(async () => {
    here.dir = await mkdtemp(path.join(tmpdir(), 'ledger-'))
    here.database = await freshDatabase()
    here.db = openDatabase(here.database.url, 'mingzheng_app', 12)
    here.running = []
  })

  afterEach(async () => {
    for (const sequencer of here.running) await sequencer.stop()
    await here.db.destroy()
    await here.database.drop()
    await rm(here.dir, { recursive: true })
  })
}

export async function start(): Promise<Sequencer> {
  const sequencer = await startSequencer({ db: here.db, dataDir: here.dir, clock, log: silent })
  here.running.push(sequencer)
  return sequencer
}

export async function add(count: number, stream = 'case/1'): Promise<void> {
  for (let index = 0; index < count; index++) await record(here.db, draft(agencyId, stream, { body: { 序: index } }))
}

export const audit = () => readOnly(here.db, agencyId, (tx) => auditShard(tx, shard))
export const newest = () => readOnly(here.db, agencyId, (tx) => latestCheckpoint(tx, shard))

export async function asSuperuser(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: here.database.adminUrl })
  await client.connect()
  await client.query('set session_replication_role = replica')
  for (const statement of statements) await client.query(statement)
  await client.end()
}
