/** The database handle: one pool, one transaction shape, row-level security set for every transaction. */
import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { preparing } from './prepared.ts'
import { type Tx, transact } from './transaction.ts'

// biome-ignore lint/complexity/noBannedTypes: every store names its own tables with withTables; the handle knows none
export type Database = Kysely<{}>
export type { Tx } from './transaction.ts'

// timestamptz as ISO text (Instant), date as text (Day), int8 as number: the only wire types the stores meet
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString())
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => Number(text))

export type DatabaseRole = 'mingzheng_migrator' | 'mingzheng_app' | 'mingzheng_portal' | 'mingzheng_auditor'

/** Connects as whoever the address names and takes on `role` at once: row security and grants are the role's. */
export function openDatabase(connectionString: string, role: DatabaseRole, poolSize = 10): Database {
  // what the public asks for differs too much from question to question for one plan
  const plans = role === 'mingzheng_portal' ? 'force_custom_plan' : 'auto'
  const options = `-c role=${role} -c statement_timeout=15000 -c plan_cache_mode=${plans}`
  const pool = new pg.Pool({ connectionString, options, max: poolSize, application_name: 'mingzheng', pipeline: true })
  pool.on('error', () => undefined) // a broken idle connection is replaced by the pool; the next query reports the fault
  return new Kysely({
    dialect: new PostgresDialect({ pool: preparing(pool) }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
}

/**
 * Runs `work` in one transaction that sees the rows of `agencyId` only. Without the setting row-level security shows
 * nothing and accepts nothing, so forgetting it fails closed.
 */
export function inTransaction<T>(db: Database, agencyId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return transact(db.getExecutor(), { begin: 'begin', agencyId }, work)
}

/** A read-only view of one agency; a write inside it is a fault. */
export function readOnly<T>(db: Database, agencyId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return transact(db.getExecutor(), { begin: 'begin read only', agencyId }, work)
}
