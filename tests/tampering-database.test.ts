/** 数据库管理员对日志的篡改：每一种都必须被审计发现。 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, openDatabase, readOnly } from '../src/kernel/database.ts'
import { instant } from '../src/kernel/day.ts'
import { auditShard, type Checkpoint, latestCheckpoint, parseCheckpoint, startSequencer } from '../src/ledger/index.ts'
import { draft, newId, record, silent } from './support/bundle.ts'
import { type FreshDatabase, freshDatabase } from './support/postgres.ts'

const agencyId = newId()
const shard = { agencyId, year: 2026 }
const clock = () => instant('2026-03-02T01:00:00Z')
let dir = ''
let database: FreshDatabase
let db: Database
let superuser: pg.Client
let kept: Checkpoint[] = []

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'tampering-'))
  database = await freshDatabase()
  db = openDatabase(database.url, 'mingzheng_app', 4)
  const sequencer = await startSequencer({ db, dataDir: dir, clock, log: silent })
  for (let index = 0; index < 300; index++)
    await record(db, draft(agencyId, `case/${index % 9}`, { body: { 序: index } }))
  await sequencer.sealNow()
  await sequencer.stop() // it would seal what the attacker puts back into the queue
  kept = [parseCheckpoint((await readOnly(db, agencyId, (tx) => latestCheckpoint(tx, shard))) ?? '')]
  superuser = new pg.Client({ connectionString: database.adminUrl })
  await superuser.connect()
  await superuser.query('set session_replication_role = replica')
  for (const table of tables) await superuser.query(`create temp table kept_${table} as table ${table}`)
})

afterAll(async () => {
  await superuser?.end()
  await db?.destroy()
  await database?.drop()
  await rm(dir, { recursive: true, force: true })
})

const tables = ['ledger_entry', 'ledger_position', 'ledger_tile', 'ledger_shard', 'ledger_checkpoint', 'ledger_pending']

async function restore(): Promise<void> {
  for (const table of tables) await superuser.query(`delete from ${table}; insert into ${table} table kept_${table}`)
}

async function audit(outside = kept) {
  return await readOnly(db, agencyId, (tx) => auditShard(tx, shard, outside))
}

const where = "where stream = 'case/3' and cseq = 5"
const forge = "replace(entry, '执法员甲', '执法员乙')"

describe('数据库管理员（超级用户，触发器已关）改动日志', () => {
  test('未改动的分片没有问题', async () => {
    expect(await audit()).toEqual({ entries: 300, faults: [] })
  })

  const attacks: [string, string, string][] = [
    ['改正文', `update ledger_entry set body = '{"序":999}' ${where}`, '各列与条目文本不符'],
    ['改时间列', `update ledger_entry set at = at - interval '1 day' ${where}`, '各列与条目文本不符'],
    ['改条目文本', `update ledger_entry set entry = ${forge} ${where}`, '条目与封存时的哈希不符'],
    [
      '改条目文本并重算哈希列',
      `update ledger_entry set (entry, hash) = (select e, encode(sha256(convert_to(e, 'UTF8')), 'hex') from ${forge} e), actor = '执法员乙' ${where}`,
      '条目与封存时的哈希不符',
    ],
    ['删条目', `delete from ledger_entry ${where}`, '条目不见了'],
    [
      '删条目连同位置',
      `with gone as (delete from ledger_entry ${where} returning id) delete from ledger_position where entry_id in (select id from gone)`,
      '位置不连续',
    ],
    [
      '调换两条的位置',
      'update ledger_position set position = -1 where position = 20; update ledger_position set position = 20 where position = 21; update ledger_position set position = 21 where position = -1',
      '与封存时的哈希不符',
    ],
    [
      '塞入一条',
      `insert into ledger_entry select gen_random_uuid(), agency_id, year, stream, 1000, type, at, actor, entry, hash, body, salt from ledger_entry ${where}`,
      '没有封存',
    ],
    [
      '改哈希块',
      `update ledger_tile set hashes = set_byte(hashes, 40, (get_byte(hashes, 40) + 1) % 256) where level = 0 and number = 0`,
      '与封存时的哈希不符',
    ],
    ['缩短分片', `update ledger_shard set size = size - 1`, '只读到'],
    ['改树根', `update ledger_shard set root = repeat('A', 43) || '='`, '树根与重新计算的不符'],
    [
      '改检查点',
      `update ledger_checkpoint set note = regexp_replace(note, e'\n.{43}=\n', e'\n' || repeat('A', 43) || e'=\n')`,
      '与签过的检查点不符',
    ],
  ]

  test.each(attacks)('%s', async (_, attack, fault) => {
    const results = [await superuser.query(attack)].flat()
    expect(results.at(-1)?.rowCount).toBeGreaterThan(0)
    const { faults } = await audit()
    await restore()
    expect(faults.join('\n')).toContain(fault)
    expect((await audit()).faults).toEqual([])
  })

  test('改一条并把整棵树重写、重签：只有库外的检查点能发现', async () => {
    for (const table of tables.slice(1)) await superuser.query(`delete from ${table}`)
    await superuser.query(
      `update ledger_entry set actor = '执法员乙', entry = ${forge} where cseq = 34 and stream = 'case/1'`,
    )
    await superuser.query(`update ledger_entry set hash = encode(sha256(convert_to(entry, 'UTF8')), 'hex')`)
    await superuser.query(
      `update ledger_stream head set hash = entry.hash from ledger_entry entry where (entry.stream, entry.cseq) = (head.stream, head.cseq)`,
    )
    await superuser.query(
      `insert into ledger_pending select agency_id, year, stream, cseq, id, sha256('\\x00'::bytea || convert_to(entry, 'UTF8')) from ledger_entry`,
    )
    const forgerDir = await mkdtemp(path.join(tmpdir(), 'forger-'))
    const forger = await startSequencer({ db, dataDir: forgerDir, clock, log: silent })
    await forger.sealNow()
    await forger.stop()
    await rm(forgerDir, { recursive: true })
    expect((await audit([])).faults).toEqual([])
    expect((await audit()).faults).toEqual(['前 300 条的树根与签过的检查点不符'])
  })
})
