/** Taking a thousand officers in from a spreadsheet: the report on every row, and the registering of each as an act; beside bare inserts of the same rows. */

import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import pg from 'pg'
import { writeSpreadsheet } from '../src/kernel/spreadsheet.ts'
import type { Row } from './row.ts'
import { newDataDir, type RunningServer, startServer } from './running-server.ts'
import { signIn } from './staff.ts'

const count = 1_000
const hands = 4
const port = 9071
const head = ['姓名', '股室', '职务', '执法证号', '执法类别', '执法区域', '有效期自', '有效期至', '发证机关']

export async function run(): Promise<Row[]> {
  const dataDir = newDataDir()
  const server = await startServer({ dataDir, port })
  try {
    return await measure(server)
  } finally {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function measure(server: RunningServer): Promise<Row[]> {
  const cookie = await signIn(server.origin, 'administrator')
  const file = await writeSpreadsheet([head, ...Array.from({ length: count }, (_, index) => officer(index))])
  const reading = performance.now()
  const rows = await reportOn(server, cookie, file)
  const reportMs = performance.now() - reading
  const registering = performance.now()
  await register(server, cookie, rows)
  const registerMs = performance.now() - registering
  const again = await reportOn(server, cookie, file)
  const same = again.filter(({ verdict }) => verdict === 'same').length
  if (same !== count) throw new Error(`只有 ${same} 行认得出`)
  const peerMs = await insertBare(server)
  const ofRow = (ms: number) => (ms / count) * 1000
  return [
    row(
      '逐行核对',
      ofRow(reportMs),
      ofRow(peerMs),
      `${count} 行，文件 ${Math.round(file.length / 1024)} KB；对照：裸 SQL 逐行写入`,
    ),
    row(
      '逐行登记',
      ofRow(registerMs),
      ofRow(peerMs),
      `${count} 项行为，${hands} 路；对照：裸 SQL 逐行写入，每行一个事务`,
    ),
  ]
}

const officer = (index: number) => {
  const number = `5309269${String(index).padStart(4, '0')}`
  return [
    `执法员${index}`,
    '协调股',
    '执法人员',
    number,
    '安全生产',
    '530926',
    '2026-01-01',
    '2030-12-31',
    '云南省司法厅',
  ]
}
const row = (name: string, ours: number, peer: number, note: string): Row => ({
  ...{ name, ours, peer, ratio: ours / peer, unit: 'µs/行', note },
})

type Judged = { verdict: string; values: object }

async function reportOn({ origin }: RunningServer, cookie: string, file: Buffer): Promise<Judged[]> {
  const headers = { cookie, 'content-type': 'application/octet-stream' }
  const answer = await fetch(`${origin}/api/officer-sheet/report`, {
    method: 'POST',
    headers,
    body: new Uint8Array(file),
  })
  if (!answer.ok) throw new Error(await answer.text())
  return ((await answer.json()) as { rows: Judged[] }).rows
}

async function register({ origin }: RunningServer, cookie: string, rows: Judged[]): Promise<void> {
  const left = [...rows]
  const hand = async () => {
    for (let one = left.pop(); one; one = left.pop()) {
      const headers = { cookie, 'content-type': 'application/json', 'idempotency-key': randomUUID() }
      const answer = await fetch(`${origin}/api/officers`, {
        method: 'POST',
        headers,
        body: JSON.stringify(one.values),
      })
      if (!answer.ok) throw new Error(await answer.text())
      await answer.text()
    }
  }
  await Promise.all(Array.from({ length: hands }, hand))
}

/** The rows themselves and nothing else: no rule, no ledger, no deadline. */
async function insertBare({ adminUrl }: RunningServer): Promise<number> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  const found = await client.query("select id, agency_id from section where name = '协调股'")
  const { id: section, agency_id: agency } = found.rows[0]
  const from = performance.now()
  for (let index = 0; index < count; index += 1) {
    const person = randomUUID()
    await client.query('begin')
    await client.query('insert into person (id, agency_id, name, section_id) values ($1, $2, $3, $4)', [
      person,
      agency,
      `裸${index}`,
      section,
    ])
    await client.query(
      "insert into post_term (id, agency_id, person_id, post, held_from) values (gen_random_uuid(), $1, $2, '执法人员', '2026-01-01')",
      [agency, person],
    )
    await client.query(
      "insert into officer_certificate (id, agency_id, person_id, number, category, area, valid_from, valid_until) values (gen_random_uuid(), $1, $2, $3, '安全生产', '530926', '2026-01-01', '2030-12-31')",
      [agency, person, `裸${index}`],
    )
    await client.query('commit')
  }
  const ms = performance.now() - from
  await client.end()
  return ms
}
