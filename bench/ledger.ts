/** The ledger beside what one would otherwise write: a hash chain in one PostgreSQL table, on the same server. */
import { hash, randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { startPostgres } from '../bin/postgres.ts'
import { createDatabase, migrate } from '../bin/prepare-database.ts'
import { canonical } from '../src/kernel/canonical.ts'
import { type Database, inTransaction, openDatabase, readOnly } from '../src/kernel/database.ts'
import { instant } from '../src/kernel/day.ts'
import { uuidv7 } from '../src/kernel/id.ts'
import { append } from '../src/ledger/append.ts'
import { auditShard, type EntryDraft, type Sequencer, startSequencer } from '../src/ledger/index.ts'

type Row = { name: string; ours: number; peer: number; ratio: number; unit: string; note: string }

const root = join(import.meta.dirname, '..')
const agencyId = uuidv7(instant('2026-03-02T01:00:00Z'), randomBytes(10))
const batch = 256
const rounds = 40
const streams = 64

export async function run(): Promise<Row[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mingzheng-bench-'))
  chmodSync(dataDir, 0o755)
  const postgres = await startPostgres({ root, dataDir })
  try {
    await createDatabase(root, postgres, 'bench')
    await migrate(root, postgres.url('bench'))
    await preparePeer(postgres.adminUrl('bench'))
    const db = openDatabase(postgres.url('bench'), 'mingzheng_app', 8)
    const log = { info: () => undefined, error: console.error }
    const clock = () => instant('2026-03-02T01:00:00Z')
    const sequencer = await startSequencer({ db, dataDir, clock, log })
    const rows = await measure(db, sequencer)
    await db.destroy()
    return rows
  } finally {
    await postgres.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function preparePeer(adminUrl: string): Promise<void> {
  const admin = openDatabase(adminUrl, 'mingzheng_migrator', 1)
  await sql`create table peer_chain (seq bigint primary key, entry text not null, body text not null, hash text not null)`.execute(
    admin,
  )
  await sql`grant select, insert on peer_chain to mingzheng_app`.execute(admin)
  await admin.destroy()
}

async function measure(db: Database, sequencer: Sequencer): Promise<Row[]> {
  const append1 = await compare(
    400,
    (index) => appendOne(db, index),
    () => chainBatch(db, 1),
  )
  await sequencer.sealNow()
  await sequencer.stop() // from here on it seals only when told to
  const seal: Sample = { ours: [], peer: [] }
  for (let round = 0; round < rounds; round++) {
    await inTransaction(db, agencyId, async (tx) => {
      for (let index = 0; index < batch; index++) await append(tx, draft(index))
    })
    seal.ours.push(await timed(() => sequencer.sealNow()))
    seal.peer.push(await timed(() => chainBatch(db, batch)))
  }
  const audited = await auditOnce(db)
  return [
    latencyRow('一条追加，单独一个事务', append1),
    throughputRow(`封存 ${batch} 条（入树、签名、两次落盘）`, seal),
    audited,
  ]
}

type Sample = { ours: number[]; peer: number[] }

async function compare(
  count: number,
  ours: (index: number) => Promise<unknown>,
  peer: () => Promise<unknown>,
): Promise<Sample> {
  const sample: Sample = { ours: [], peer: [] }
  for (let index = 0; index < count; index++) {
    sample.ours.push(await timed(() => ours(index)))
    sample.peer.push(await timed(peer))
  }
  return sample
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

function draft(index: number): EntryDraft {
  const at = instant('2026-03-02T01:00:00Z')
  const body = { 事由: '现场检查发现未按规定设置安全警示标志', 序: index, 罚款分: 3000000 }
  const files = [{ sha256: 'a'.repeat(64), sizeBytes: 120_000, role: 'document' }]
  return {
    id: uuidv7(at, randomBytes(10)),
    agencyId,
    stream: `case/${index % streams}`,
    type: 'evidence.add',
    at,
    actor: '执法员甲',
    body,
    files,
  }
}

const appendOne = (db: Database, index: number) => inTransaction(db, agencyId, (tx) => append(tx, draft(index)))

let chained = { seq: 0, hash: '0'.repeat(64) }

/** The peer: the same content, one chain, one multi-row insert, one commit. It knows its head from memory. */
async function chainBatch(db: Database, count: number): Promise<void> {
  const rows = Array.from({ length: count }, (_, index) => {
    const { body, ...rest } = draft(index)
    const entry = canonical({ ...rest, cprev: chained.hash })
    chained = { seq: chained.seq + 1, hash: hash('sha256', entry) }
    return { ...chained, entry, body: canonical(body) }
  })
  await inTransaction(db, agencyId, (tx) =>
    sql`insert into peer_chain select * from unnest(${rows.map((row) => row.seq)}::bigint[], ${rows.map((row) => row.entry)}::text[],
      ${rows.map((row) => row.body)}::text[], ${rows.map((row) => row.hash)}::text[])`.execute(tx),
  )
}

/** The peer's audit: read the chain, hash every entry. Ours also rebuilds the tree and every body's hash. */
async function auditOnce(db: Database): Promise<Row> {
  let entries = 0
  const ours = await timed(async () => {
    const audit = await readOnly(db, agencyId, (tx) => auditShard(tx, { agencyId, year: 2026 }))
    if (audit.faults.length > 0) throw new Error(audit.faults.join('\n'))
    entries = audit.entries
  })
  const peer = await timed(async () => {
    const { rows } = await sql<{
      entry: string
      hash: string
    }>`select entry, hash from peer_chain order by seq`.execute(db)
    if (rows.some((row) => hash('sha256', row.entry) !== row.hash)) throw new Error('对照链有误')
  })
  const [mine, theirs] = [(entries / ours) * 1000, (chained.seq / peer) * 1000]
  const note = `${entries} 条；对照只重算单链哈希，我方另验正文哈希、各流、整棵树`
  return { name: '审计', ours: Math.round(mine), peer: Math.round(theirs), ratio: mine / theirs, unit: '条/秒', note }
}

function latencyRow(name: string, { ours, peer }: Sample): Row {
  const note = `p50；p99 我方 ${quantile(ours, 0.99).toFixed(1)}，对照 ${quantile(peer, 0.99).toFixed(1)} 毫秒；对照为一条全局链、内存记链头`
  const [mine, theirs] = [quantile(ours, 0.5), quantile(peer, 0.5)]
  return { name, ours: mine, peer: theirs, ratio: theirs / mine, unit: '毫秒', note }
}

function throughputRow(name: string, { ours, peer }: Sample): Row {
  const perSecond = (times: number[], q: number) => Math.round((batch / quantile(times, q)) * 1000)
  const [mine, theirs] = [perSecond(ours, 0.5), perSecond(peer, 0.5)]
  const range = `最慢–最快 我方 ${perSecond(ours, 1)}–${perSecond(ours, 0)}，对照 ${perSecond(peer, 1)}–${perSecond(peer, 0)}`
  return {
    name,
    ours: mine,
    peer: theirs,
    ratio: mine / theirs,
    unit: '条/秒',
    note: `${rounds} 轮中位；${range}；我方不含条目本身的插入`,
  }
}

function quantile(values: number[], q: number): number {
  const sorted = values.toSorted((left, right) => left - right)
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0
}
