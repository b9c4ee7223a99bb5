/**
 * One transaction of one agency whose statements do not wait for one another: they go out as they are asked for, and
 * PostgreSQL carries them out in that order. Awaiting each costs a round trip a statement, as ever; a group of them in
 * one Promise.all costs a single one.
 */
import { type DatabaseConnection, PostgresDialect, type QueryExecutor, sql, Transaction } from 'kysely'

// biome-ignore lint/complexity/noBannedTypes: every store names its own tables with withTables; the handle knows none
export type Tx = Transaction<{}>
export type Opening = { begin: 'begin' | 'begin read only'; agencyId: string }

export async function transact<T>(
  executor: QueryExecutor,
  { begin, agencyId }: Opening,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  return await executor.provideConnection(async (connection) => {
    let isOver = false
    const ours = transactionOn(executor, connection, () => false)
    // not awaited: what `work` sends goes out with it, and fails with it
    const begun = Promise.all([
      sql.raw(begin).execute(ours),
      sql`select set_config('mingzheng.agency', ${agencyId}, true)`.execute(ours),
    ])
    begun.catch(() => undefined)
    try {
      const result = await work(transactionOn(executor, connection, () => isOver))
      isOver = true
      await begun
      const ended = await sql<{ command: string }>`commit`.execute(ours)
      // PostgreSQL answers so when a statement had failed and somebody hid it
      if (ended.rows[0]?.command === 'ROLLBACK') throw new Error('事务中有语句失败，已全部撤销')
      return result
    } catch (fault) {
      isOver = true
      await sql`rollback`.execute(ours).catch(() => undefined) // a lost connection rolls back by itself
      throw fault
    }
  })
}

/** The connection is given; a transaction asks its dialect for none. */
const dialect = new PostgresDialect({ pool: () => Promise.reject(new Error('事务不另开连接')) })
const unused = { config: { dialect }, dialect, driver: dialect.createDriver() }

function transactionOn(executor: QueryExecutor, connection: DatabaseConnection, isOver: () => boolean): Tx {
  const provideConnection: QueryExecutor['provideConnection'] = async (use) => {
    if (isOver()) throw new Error('事务已经结束')
    return await use(connection)
  }
  return new Transaction({ ...unused, executor: executor.withConnectionProvider({ provideConnection }) })
}
