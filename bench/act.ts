/** Acts over HTTP on the real server with its durable PostgreSQL: latency, throughput, what they cost the database. */
import { fork } from 'node:child_process'
import { join } from 'node:path'
import { countDatabaseWork, type DatabaseWork } from './database-work.ts'
import { type Load, load, type Measured } from './load.ts'
import { processorTimeMs } from './processor-time.ts'
import { quantile, type Row } from './row.ts'
import { type RunningServer, withServer } from './running-server.ts'
import { addEvidence, approveFiling, openCases, type Staff, signInStaff } from './staff.ts'

const sizes = [100, 1_000, 10_000]
const peerPort = 8098
const seconds = 6
/** Acts that draw a document up need a case each. */
const documents = 150

export async function run(): Promise<Row[]> {
  return await withServer(async (server) => {
    const peer = await startPeer(server)
    try {
      const staff = await signInStaff(server.origin, ['officer1', 'officer3', 'section1', 'deputy1'])
      return await measure({ server, peer: peer.pid ?? 0, staff, kept: 0, waiting: [], open: [] })
    } finally {
      peer.disconnect()
    }
  })
}

type Bench = {
  server: RunningServer
  /** The peer's process. */
  peer: number
  staff: Staff
  /** How many cases the database keeps. */
  kept: number
  /** Of these, whose filing waits for approval. */
  waiting: string[]
  /** And who are under investigation. */
  open: string[]
}

async function startPeer({ adminUrl }: RunningServer) {
  const peer = fork(join(import.meta.dirname, 'bare-server.ts'), [adminUrl, String(peerPort)])
  await new Promise((done) => peer.once('message', done))
  return peer
}

async function measure(bench: Bench): Promise<Row[]> {
  await grow(bench, 100)
  await approve(bench, { users: 8, count: 100 }) // warms the type setter as well
  await ours(bench, { users: 4, seconds, next: () => typical(bench) })
  await theirs(bench, { users: 4, seconds: 2 })
  const rows: Row[] = []
  for (const size of sizes) rows.push(...(await measureAtSize(bench, size)))
  for (const pace of paces) rows.push(...(await measureAtPace(bench, pace)))
  rows.push(...(await measureDocuments(bench)))
  rows.push(...(await measureDatabaseWork(bench)))
  return rows
}

const any = (values: string[]) => values[Math.floor(Math.random() * values.length)] ?? ''
const typical = ({ staff, open }: Bench) => addEvidence(staff, 'officer1', any(open))
/** Refused by 《行政处罚法》第四十二条 after the facts were read: the dearest kind of refusal. */
const refused = ({ staff, open }: Bench) => addEvidence(staff, 'officer3', any(open))

async function measureAtSize(bench: Bench, size: number): Promise<Row[]> {
  await grow(bench, size)
  const { pid, dataDir } = bench.server
  const pace = { users: 50, seconds }
  const peer = await withProcessorTime(bench.peer, dataDir, () => theirs(bench, pace))
  const mine = await withProcessorTime(pid, dataDir, () => ours(bench, { ...pace, next: () => typical(bench) }))
  const one = await ours(bench, { users: 1, seconds: 3, next: () => typical(bench) })
  const kept = `${size.toLocaleString('en')} cases kept`
  const note = `50 users without pause; one user alone p50 ${text(quantile(one.latencies, 0.5))} ms; peer ${floor}`
  const [own, other] = [Math.round(mine.perSecond), Math.round(peer.perSecond)]
  return [
    { name: `acts at saturation, ${kept}`, ours: own, peer: other, ratio: own / other, unit: 'acts/s', note },
    {
      name: `processor time of an act, ${kept}`,
      ...{ ours: mine.eachMs, peer: peer.eachMs, ratio: mine.eachMs / peer.eachMs },
      unit: 'ms',
      note: 'server and PostgreSQL together, of two cores; clients not counted',
    },
  ]
}

async function withProcessorTime(pid: number, dataDir: string, work: () => Promise<Measured>) {
  const before = processorTimeMs(pid, dataDir)
  const measured = await work()
  return { ...measured, eachMs: (processorTimeMs(pid, dataDir) - before) / measured.latencies.length }
}

const paces = [
  { who: '1 user', users: 1 },
  { who: '50 users, 200/s', users: 50, perSecond: 200 },
  { who: '50 users without pause', users: 50 },
]

/** One user; fifty who make two hundred a second; fifty who never pause. */
async function measureAtPace(bench: Bench, { who, ...pace }: (typeof paces)[number]): Promise<Row[]> {
  const peer = await theirs(bench, { ...pace, seconds })
  const done = await ours(bench, { ...pace, seconds, next: () => typical(bench) })
  const not = await ours(bench, { ...pace, seconds, next: () => refused(bench), status: 409 })
  return [...latencyRows(`act, ${who}`, done, peer), ...latencyRows(`act refused, ${who}`, not, peer)]
}

async function measureDocuments(bench: Bench): Promise<Row[]> {
  const rows: Row[] = []
  for (const { who, ...pace } of [paces[0], paces[2]].filter((pace) => pace !== undefined)) {
    const peer = await theirs(bench, { ...pace, seconds: 2 })
    const measured = await approve(bench, { ...pace, count: documents })
    rows.push(...latencyRows(`act with numbered document as PDF, ${who}`, measured, peer))
  }
  return rows
}

async function measureDatabaseWork(bench: Bench): Promise<Row[]> {
  const { server } = bench
  const pace = { users: 1, count: 50 }
  const plain = await countDatabaseWork(server, () => ours(bench, { ...pace, next: () => typical(bench) }))
  const numbered = await countDatabaseWork(server, () => approve(bench, pace))
  return [
    workRow('database, act', plain, pace.count),
    workRow('database, act with numbered document and its setting in type', numbered, pace.count),
  ]
}

async function grow(bench: Bench, size: number): Promise<void> {
  const ids = await openCases(bench.server.origin, bench.staff, size - bench.kept)
  bench.waiting.push(...ids)
  bench.kept = size
}

/** Approves the filing of `count` cases: an act that numbers a document and answers when it can be read. */
async function approve(bench: Bench, pace: { users: number; count: number }): Promise<Measured> {
  const ids = bench.waiting.splice(0, pace.count)
  const asks = ids.map((id) => approveFiling(bench.staff, id))
  const measured = await ours(bench, { ...pace, next: () => asks.pop() ?? fail('没有待审批的案件') })
  bench.open.push(...ids)
  return measured
}

function fail(message: string): never {
  throw new Error(message)
}

type Ours = Pick<Load, 'users' | 'next' | 'perSecond'> & { status?: number } & ({ seconds: number } | { count: number })

function ours({ server }: Bench, wanted: Ours): Promise<Measured> {
  return load({ origin: server.origin, status: 200, ...wanted })
}

const floor = 'node:http + pg, one chained event in one durable transaction'

/** The same bodies to the peer, in as many streams. */
function theirs(bench: Bench, pace: { users: number; seconds: number; perSecond?: number }): Promise<Measured> {
  return load({ origin: `http://127.0.0.1:${peerPort}`, status: 200, next: () => typical(bench), ...pace })
}

function latencyRows(name: string, mine: Measured, peer: Measured): Row[] {
  return [0.5, 0.99].map((q) => {
    const [own, other] = [quantile(mine.latencies, q), quantile(peer.latencies, q)]
    const note = `${mine.latencies.length} acts, ${Math.round(mine.perSecond)}/s; peer ${Math.round(peer.perSecond)}/s`
    return { name: `${name}, p${q * 100}`, ours: own, peer: other, ratio: own / other, unit: 'ms', note }
  })
}

function workRow(name: string, work: DatabaseWork, count: number): Row {
  const { acts, statements, rowsOfActs, rowsOfSealing, walBytes } = work
  const each = (value: number) => text(value / count)
  const note = `${each(acts)} transactions, ${each(rowsOfActs)} rows written, ${each(rowsOfSealing)} by sealing, ${each(walBytes / 1024)} KiB of log`
  return { name, ours: statements / count, peer: Number.NaN, ratio: Number.NaN, unit: 'statements', note }
}

function text(value: number): string {
  return value.toFixed(1)
}
