/** A county after generations: 100,000 cases in the database, and what people wait for when they open the workbench. */
import pg from 'pg'
import { driveCase } from '../bin/case-driver.ts'
import { CaseFacts } from '../bin/case-facts.ts'
import { demoPassword } from '../src/example/county.ts'
import { exampleLaw } from '../src/law/example-law.ts'
import { multiply } from './many-cases-rows.ts'
import { quantile, type Row } from './row.ts'
import { type RunningServer, withServer } from './running-server.ts'
import { signIn } from './staff.ts'

const cases = 100_000
const asked = 60

const facts = CaseFacts.parse({
  id: 'bench-many',
  authority: '某县应急管理局',
  area: '某县',
  inspected_on: null,
  party_as_published: '某铸造厂',
  industry: '铸造',
  violation: '未按照规定对从业人员进行安全生产教育和培训',
  violated: ['安全生产法|28|1'],
  basis: ['安全生产法|97||3'],
  measures: ['罚款'],
  fine_yuan: 20_000,
})

export async function run(): Promise<Row[]> {
  return await withServer(async (server) => {
    const { caseId } = await driveCase({
      fetch: (path, init) => fetch(`${server.origin}${path}`, init),
      facts,
      password: demoPassword,
      provisions: exampleLaw.provisions,
      onStep: () => undefined,
    })
    const admin = new pg.Client({ connectionString: server.adminUrl })
    await admin.connect()
    try {
      await multiply(admin, caseId, cases)
      const cookies = {
        officer1: await signIn(server.origin, 'officer1'),
        deputy1: await signIn(server.origin, 'deputy1'),
      }
      return await measure({ server, admin, cookies })
    } finally {
      await admin.end()
    }
  })
}

type Bench = { server: RunningServer; admin: pg.Client; cookies: { officer1: string; deputy1: string } }
type Question = { name: string; as: 'officer1' | 'deputy1'; path: (turn: number) => string; peer: string; note: string }

async function measure(bench: Bench): Promise<Row[]> {
  const ids = await bench.admin.query<{ id: string }>('select id from penalty_case order by md5(id::text) limit $1', [
    asked,
  ])
  const rows: Row[] = []
  for (const question of questions(ids.rows.map(({ id }) => id))) rows.push(...(await measureOne(bench, question)))
  return rows
}

function questions(ids: string[]): Question[] {
  const like = (words: string) =>
    `select c.id from penalty_case c join subject s on s.id = c.subject_id where c.title like '%${words}%' or s.name like '%${words}%' order by c.registered_at desc limit 20`
  const list = (question: string) => () => `/api/cases?${question}`
  const newest = 'select id, title from penalty_case order by registered_at desc limit 20'
  return [
    { name: 'to-do, officer', as: 'officer1', path: () => '/api/todo', peer: newest, note: 'peer: 20 newest rows' },
    { name: 'to-do, deputy head', as: 'deputy1', path: () => '/api/todo', peer: newest, note: 'peer: 20 newest rows' },
    {
      name: 'case page',
      as: 'officer1',
      path: (turn) => `/api/cases/${ids[turn % ids.length]}`,
      peer: `select * from penalty_case where id = '${ids[0]}'`,
      note: 'peer: one row by its key',
    },
    { name: 'list, newest', as: 'officer1', path: list(''), peer: newest, note: 'peer: 20 newest rows' },
    {
      name: 'list, nearest deadline',
      as: 'officer1',
      path: list('sort=due'),
      peer: newest,
      note: 'peer: 20 newest rows',
    },
    { name: 'list, mine', as: 'officer1', path: list('mine=1'), peer: newest, note: 'peer: 20 newest rows' },
    {
      name: 'search, two characters, few hits',
      as: 'officer1',
      path: (turn) => `/api/cases?q=${encodeURIComponent(`第${1000 + turn}厂`)}`,
      peer: like('第1000厂'),
      note: 'peer: the same words by like, without a server',
    },
    {
      name: 'search, two characters, all hit',
      as: 'officer1',
      path: list(`q=${encodeURIComponent('教育')}`),
      peer: like('教育'),
      note: 'peer: the same words by like, without a server',
    },
    {
      name: 'search, document number',
      as: 'officer1',
      path: (turn) => `/api/cases?q=${encodeURIComponent(`应急罚〔2025〕${5000 + turn}号`)}`,
      peer: "select id from document where number like '%应急罚〔2025〕5000号%' limit 20",
      note: 'peer: the same number by like, without a server',
    },
  ]
}

async function measureOne({ server, admin, cookies }: Bench, { name, as, path, peer, note }: Question): Promise<Row[]> {
  const ours: number[] = []
  const theirs: number[] = []
  for (let turn = -3; turn < asked; turn++) {
    const mine = await timed(async () => {
      const answer = await fetch(`${server.origin}${path(Math.max(turn, 0))}`, { headers: { cookie: cookies[as] } })
      if (!answer.ok) throw new Error(`${name}: ${answer.status}`)
      await answer.text()
    })
    const other = await timed(() => admin.query(peer))
    if (turn < 0) continue
    ours.push(mine)
    theirs.push(other)
  }
  const row = (q: number, word: string): Row => {
    const [left, right] = [quantile(ours, q), quantile(theirs, q)]
    return { name: `${name}, ${word}`, ours: left, peer: right, ratio: left / right, unit: 'ms', note }
  }
  return [row(0.5, 'p50'), row(0.99, 'p99')]
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}
