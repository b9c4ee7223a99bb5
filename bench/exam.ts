/**
 * Three hundred candidates at once over HTTP against the real server; the server is killed (kill -9) amid it and started
 * again. What was acknowledged must be there. Peer: PostgreSQL alone, one insert and one commit an answer, at the same pace.
 */
import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { bankTable } from '../tests/support/questions.ts'
import { type Candidate, enrol } from './exam-candidates.ts'
import { type Ask, HttpConnection } from './http-connection.ts'
import { quantile, type Row } from './row.ts'
import { newDataDir, type RunningServer, startServer } from './running-server.ts'
import { signIn } from './staff.ts'

const candidates = 300
/** Each changes an answer this often: three hundred together a hundred and fifty times a second. */
const paceMs = 2_000
const changes = 30
const port = 9_310

type Kept = { attemptId: string; sequence: number; value: string }
type Hall = {
  server: RunningServer
  isDown: boolean
  kept: Kept[]
  times: number[]
  resent: number
  connections: Map<string, HttpConnection>
}

export async function run(): Promise<Row[]> {
  const dataDir = newDataDir()
  const hall: Hall = {
    server: await startServer({ dataDir, port }),
    isDown: false,
    kept: [],
    times: [],
    resent: 0,
    connections: new Map(),
  }
  const admin = new pg.Pool({ connectionString: hall.server.adminUrl, max: 16 })
  admin.on('error', () => undefined)
  const people = await enrol(admin, candidates)
  await hold(hall.server, people)
  const peer = await measurePeer(admin)
  const began = performance.now()
  const killing = wait((changes * paceMs) / 2).then(() => killAndStart(hall, dataDir))
  const sitting = people.map((person, index) => sit(hall, person, (index * paceMs) / candidates))
  await Promise.all([killing, ...sitting])
  const seconds = (performance.now() - began) / 1_000
  for (const connection of hall.connections.values()) connection.close()
  const lost = await countLost(hall)
  const handedIn = await handInAll(hall, people)
  await hall.server.stop()
  rmSync(dataDir, { recursive: true, force: true })
  await admin.end().catch(() => undefined)
  const row = (q: number, word: string): Row => {
    const [ours, theirs] = [quantile(hall.times, q), quantile(peer, q)]
    const note = `${hall.kept.length} saved in ${Math.round(seconds)} s, ${hall.resent} sent again after kill -9; peer: bare insert and commit`
    return {
      name: `saving an answer, ${candidates} candidates, ${word}`,
      ours,
      peer: theirs,
      ratio: ours / theirs,
      unit: 'ms',
      note,
    }
  }
  const none = { peer: Number.NaN, ratio: Number.NaN }
  return [
    row(0.5, 'p50'),
    row(0.99, 'p99'),
    { name: 'acknowledged answers lost across kill -9', ours: lost, ...none, unit: '', note: `of ${hall.kept.length}` },
    {
      name: 'handing in, all at once, p99',
      ours: quantile(handedIn, 0.99),
      ...none,
      unit: 'ms',
      note: 'an act each, digest of 30 answers',
    },
  ]
}

/** A bank, a paper, an announcement; waits until the server has opened the exam, then lets everybody begin. */
async function hold({ origin }: RunningServer, people: Candidate[]): Promise<void> {
  const cookies = { reviewer1: await signIn(origin, 'reviewer1'), section2: await signIn(origin, 'section2') }
  const post = async (cookie: string, path: string, input: object) => {
    const headers = { cookie, 'idempotency-key': randomUUID(), 'content-type': 'application/json' }
    const answer = await fetch(`${origin}${path}`, { method: 'POST', headers, body: JSON.stringify(input) })
    const body = (await answer.json()) as { subjectId: string }
    if (!answer.ok) throw new Error(`${path} ${answer.status} ${JSON.stringify(body)}`)
    return body
  }
  await post(cookies.reviewer1, '/api/questions/import', { csv: bankTable(), answers: { 'import-rehearsal': '自编' } })
  const at = (ms: number) => new Date(Date.now() + ms).toISOString()
  const { subjectId: examId } = await post(cookies.reviewer1, '/api/exams', {
    ...{
      title: '三百人同时考试',
      purpose: 'annual',
      opensAt: at(3_000),
      closesAt: at(3_600_000),
      minutes: 30,
      passPoints: 60,
    },
    blueprint: [
      { kind: 'single', count: 20, points: 3 },
      { kind: 'multiple', count: 10, points: 4 },
    ],
    candidates: people.map(({ personId }) => personId),
  })
  await post(cookies.section2, `/api/exams/${examId}/announcement`, {})
  await wait(6_000)
  for (const person of people) person.attemptId = (await post(person.cookie, '/api/attempts', { examId })).subjectId
}

async function killAndStart(hall: Hall, dataDir: string): Promise<void> {
  hall.isDown = true
  await hall.server.kill('server')
  hall.server = await startServer({ dataDir, port })
  hall.isDown = false
}

/** As the page does: numbers each change, keeps it until the number comes back, sends it again until then. */
async function sit(hall: Hall, { attemptId, cookie }: Candidate, delayMs: number): Promise<void> {
  const begin = performance.now() + delayMs
  for (let sequence = 1; sequence <= changes; sequence++) {
    await wait(Math.max(0, begin + (sequence - 1) * paceMs - performance.now()))
    const value = { chosen: [sequence % 4] }
    const body = JSON.stringify({ answers: [{ sequence, place: `${sequence % 30}.0`, value }] })
    const ask = { path: `/api/attempts/${attemptId}/answers`, headers: { cookie }, body }
    const from = performance.now()
    const first = await saveOnce(hall, ask)
    if (first) hall.times.push(performance.now() - from)
    else {
      hall.resent += 1
      while (!(await saveOnce(hall, ask))) await wait(100)
    }
    hall.kept.push({ attemptId, sequence, value: JSON.stringify(value) })
  }
}

/** Whether it was acknowledged. @throws Error with the refusal, which would be a fault here */
async function saveOnce(hall: Hall, ask: Ask & { headers: { cookie: string } }): Promise<boolean> {
  if (hall.isDown) return false
  const known = hall.connections.get(ask.headers.cookie)
  const connection = known ?? new HttpConnection(hall.server.origin)
  hall.connections.set(ask.headers.cookie, connection)
  const answer = await connection.ask(ask).catch(() => undefined)
  if (answer?.status === 200) return true
  if (answer && answer.status < 500) throw new Error(`${ask.path} ${answer.status} ${answer.body}`)
  connection.close()
  hall.connections.delete(ask.headers.cookie)
  return false
}

async function countLost({ server, kept }: Hall): Promise<number> {
  const client = new pg.Client({ connectionString: server.adminUrl })
  await client.connect()
  const { rows } = await client.query<{ key: string }>(
    `select attempt_id || ' ' || sequence || ' ' || value::text as key from exam_answer`,
  )
  await client.end()
  const there = new Set(rows.map(({ key }) => key.replaceAll(' ', '')))
  return kept.filter((one) => !there.has(`${one.attemptId}${one.sequence}${one.value}`)).length
}

async function handInAll({ server }: Hall, people: Candidate[]): Promise<number[]> {
  return Promise.all(
    people.map(async ({ attemptId, cookie }) => {
      const connection = new HttpConnection(server.origin)
      const from = performance.now()
      const headers = { cookie, 'idempotency-key': randomUUID() }
      const body = JSON.stringify({ lastSequence: changes })
      const answer = await connection.ask({ path: `/api/attempts/${attemptId}/hand-in`, headers, body })
      connection.close()
      if (answer.status !== 200) throw new Error(`${answer.status} ${answer.body}`)
      return performance.now() - from
    }),
  )
}

/** The same number of rows at the same pace, nothing else: the floor that durability stands on. */
async function measurePeer(admin: pg.Pool): Promise<number[]> {
  await admin.query(
    'create table peer_answer (attempt uuid, sequence int, value jsonb, primary key (attempt, sequence))',
  )
  const times: number[] = []
  const one = async (index: number): Promise<void> => {
    const attempt = randomUUID()
    const begin = performance.now() + (index * paceMs) / candidates
    for (let sequence = 1; sequence <= 8; sequence++) {
      await wait(Math.max(0, begin + (sequence - 1) * paceMs - performance.now()))
      const from = performance.now()
      await admin.query({
        name: 'peer',
        text: 'insert into peer_answer values ($1, $2, $3)',
        values: [attempt, sequence, JSON.stringify({ chosen: [1] })],
      })
      times.push(performance.now() - from)
    }
  }
  await Promise.all(Array.from({ length: candidates }, (_, index) => one(index)))
  return times
}
