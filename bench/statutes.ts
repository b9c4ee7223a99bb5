/** Searching the articles of the library, beside PostgreSQL's own `like` over the same rows; and taking the texts in. */
import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { startPostgres } from '../bin/postgres.ts'
import { createDatabase, migrate } from '../bin/prepare-database.ts'
import { installExample } from '../src/example/install.ts'
import { installStatutes } from '../src/example/install-statutes.ts'
import { type Database, inTransaction, openDatabase, readOnly } from '../src/kernel/database.ts'
import { day, instant } from '../src/kernel/day.ts'
import { uuidv7 } from '../src/kernel/id.ts'
import { searchPage } from '../src/statutes/statute-pages.ts'
import { quantile, type Row } from './row.ts'

const root = join(import.meta.dirname, '..')
const folder = join(root, '../shared/data/statutes')
const on = day('2026-01-15')
const rounds = 20
/** Two characters, three, a phrase, a figure, two words at once, one that fits most articles, one that fits none. */
const questions = [
  ...['听证', '查封', '法制', '送达', '罚款', '罚', '责令', '许可', '复议', '代履行', '行政机关', '三十日', '九十日内'],
  ...[
    '生产经营单位',
    '危险化学品',
    '重大事故隐患',
    '查封 期限',
    '听证 罚款 较大',
    '安全生产 责令 停产',
    '没有这样的词',
  ],
]

/** @throws where the texts are missing: they lie in shared/data beside the checkout */
export async function run(): Promise<Row[]> {
  if (!existsSync(folder)) throw new Error(`缺少法规全文：${folder}`)
  const dataDir = mkdtempSync(join(tmpdir(), 'mingzheng-bench-'))
  chmodSync(dataDir, 0o755)
  const postgres = await startPostgres({ root, dataDir })
  try {
    await createDatabase(root, postgres, 'bench')
    await migrate(root, postgres.url('bench'))
    const db = openDatabase(postgres.url('bench'), 'mingzheng_app', 4)
    const rows = await measure(db)
    await db.destroy()
    return rows
  } finally {
    await postgres.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function measure(db: Database): Promise<Row[]> {
  const now = instant('2026-01-15T01:00:00Z')
  const newId = () => uuidv7(now, randomBytes(10))
  const agencyId = await installExample({ db, now, newId, mustChangePassword: false })
  const importing = performance.now()
  const count = await installStatutes({ db, agencyId, today: on, folder })
  const importMs = performance.now() - importing
  const first = await timed(() =>
    readOnly(db, agencyId, (tx) => searchPage(tx, { q: '听证', statute: '', on, page: 1 })),
  )
  const small = await searching(db, agencyId)
  await inTransaction(db, agencyId, tenfold)
  const large = await searching(db, agencyId)
  return [
    ...small,
    ...large,
    row('search, the first after an import', first, 'the articles are read into memory; no peer'),
    row('import', importMs, `${count} texts read, taken apart and stored in one transaction; no peer`),
  ]
}

function row(name: string, ours: number, note: string): Row {
  return { name, ours, peer: Number.NaN, ratio: Number.NaN, unit: 'ms', note }
}

async function searching(db: Database, agencyId: string): Promise<Row[]> {
  const ours: number[] = []
  const peer: number[] = []
  const { rows } = await readOnly(db, agencyId, (tx) =>
    sql<{ count: number }>`select count(*)::int as count from statute_article`.execute(tx),
  )
  for (let round = 0; round < rounds + 2; round++)
    for (const q of questions) {
      const times = [
        await timed(() => readOnly(db, agencyId, (tx) => searchPage(tx, { q, statute: '', on, page: 1 }))),
        await timed(() => plainSearch(db, agencyId, q)),
      ] as const
      if (round < 2) continue // plans and pages are warm after two rounds
      ours.push(times[0])
      peer.push(times[1])
    }
  const of = (q: number, name: string): Row => {
    const [own, other] = [quantile(ours, q), quantile(peer, q)]
    const note = `${rows[0]?.count} articles, ${questions.length} questions, ${rounds} rounds; peer: like '%…%' over the same rows, same page and count`
    return {
      name: `search, ${name}, ${rows[0]?.count} articles`,
      ours: own,
      peer: other,
      ratio: own / other,
      unit: 'ms',
      note,
    }
  }
  return [of(0.5, 'p50'), of(0.99, 'p99')]
}

/** The same question without pairs: every row is read. */
function plainSearch(db: Database, agencyId: string, q: string): Promise<unknown> {
  const likes = q.split(' ').map((word) => `%${word}%`)
  return readOnly(db, agencyId, (tx) =>
    sql`select held.statute, held.version, held.article, held.text, count(*) over () as total
      from statute_article held join law_statute applies using (agency_id, statute, version)
      where held.text like all(${likes}::text[])
        and applies.in_force_from <= ${on}::date and coalesce(applies.in_force_until, ${on}::date) >= ${on}::date
      order by held.statute, held.article limit 20`.execute(tx),
  )
}

/** Nine more of each text under other names: a library of 170. */
async function tenfold(tx: Parameters<Parameters<typeof inTransaction>[2]>[0]): Promise<void> {
  for (const table of ['law_statute', 'statute_text', 'statute_article'])
    await sql`insert into ${sql.table(table)} select (jsonb_populate_record(null::${sql.table(table)},
        to_jsonb(one) || jsonb_build_object('statute', one.statute || copy))).*
      from ${sql.table(table)} one cross join generate_series(1, 9) copy`.execute(tx)
  await sql`select set_config('statement_timeout', '60000', true)`.execute(tx)
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}
