/** What acts ask of the database, as the database itself counts it. */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { RunningServer } from './running-server.ts'

export type DatabaseWork = {
  /** Transactions that carried out an act; a document set in type afterwards is an act of its own. */
  acts: number
  /** Statements of these transactions, with begin and commit. */
  statements: number
  /** Rows inserted or updated by acts. */
  rowsOfActs: number
  /** Rows that sealing the entries into the tree inserted, updated or took out of its queue. */
  rowsOfSealing: number
  walBytes: number
}

const sealing = /^ledger_(pending_taken|position|tile|shard|checkpoint)$/

/** Idle connections hand in their counters within ten seconds. */
const handInMs = 11_000

/** Logs every statement while `work` runs; not to be timed. */
export async function countDatabaseWork(server: RunningServer, work: () => Promise<unknown>): Promise<DatabaseWork> {
  const admin = new pg.Client({ connectionString: server.adminUrl })
  await admin.connect()
  await wait(handInMs)
  await setLogging(admin, "'all'")
  const logPath = join(server.dataDir, 'postgres.log')
  const logStart = statSync(logPath).size
  const before = await readCounters(admin)
  await work()
  await wait(500) // sealing polls
  const log = readFileSync(logPath).subarray(logStart).toString()
  await setLogging(admin, 'default')
  await wait(handInMs)
  const after = await readCounters(admin)
  await admin.end()
  const written = [...after.rows].map(([name, count]) => [name, count - (before.rows.get(name) ?? 0)] as const)
  const sum = (own: (name: string) => boolean) =>
    written.filter(([name]) => own(name)).reduce((total, [, count]) => total + count, 0)
  return {
    ...actsInLog(log),
    rowsOfActs: sum((name) => !sealing.test(name)),
    rowsOfSealing: sum((name) => sealing.test(name)),
    walBytes: after.wal - before.wal,
  }
}

async function setLogging(admin: pg.Client, statements: string): Promise<void> {
  await admin.query(`alter system set log_statement = ${statements}`)
  await admin.query(`alter system set log_line_prefix = ${statements === 'default' ? 'default' : "'%v|'"}`)
  await admin.query('alter system set log_parameter_max_length = 0')
  await admin.query('select pg_reload_conf()')
  await wait(200)
}

/** Statements by virtual transaction; an act's is the one that names act_request. */
function actsInLog(log: string): { acts: number; statements: number } {
  const transactions = new Map<string, string[]>()
  for (const [, transaction = '', statement = ''] of log.matchAll(
    /^(\d+\/\d+)\|LOG: {2}(?:statement|execute .*?): (.*)/gm,
  ))
    transactions.set(transaction, [...(transactions.get(transaction) ?? []), statement])
  const ofActs = [...transactions.values()].filter((lines) => lines.some((line) => line.includes('act_request')))
  return { acts: ofActs.length, statements: ofActs.reduce((total, lines) => total + lines.length, 0) }
}

type Counters = { rows: Map<string, number>; wal: number }

/** The queue's deletions are sealing's, its insertions the acts'. */
async function readCounters(admin: pg.Client): Promise<Counters> {
  const { rows } = await admin.query(`
    select relname as name, n_tup_ins + n_tup_upd as count from pg_stat_user_tables
    union all select 'ledger_pending_taken', n_tup_del from pg_stat_user_tables where relname = 'ledger_pending'`)
  const wal = await admin.query("select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::text as bytes")
  return {
    rows: new Map(rows.map(({ name, count }) => [name, Number(count)])),
    wal: Number(wal.rows[0].bytes),
  }
}
