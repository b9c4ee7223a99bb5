/** Statements of one transaction that do not wait for one another. */
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Database, inTransaction, openDatabase, readOnly } from '../src/kernel/database.ts'
import { type FreshDatabase, freshDatabase } from './support/postgres.ts'

let database: FreshDatabase
let db: Database
const agencyId = randomUUID()

beforeEach(async () => {
  database = await freshDatabase()
  db = openDatabase(database.url, 'mingzheng_app', 4)
})
afterEach(async () => {
  await db.destroy()
  await database.drop()
})

const insert = (stream: string, cseq = 1) =>
  sql`insert into ledger_stream (agency_id, stream, cseq, previous, hash) values (${agencyId}, ${stream}, ${cseq}, '', '')`
const streams = () =>
  readOnly(db, agencyId, async (tx) => {
    const { rows } = await sql<{ stream: string }>`select stream from ledger_stream order by stream`.execute(tx)
    return rows.map((row) => row.stream)
  })

describe('同一事务中不等待前一条的语句', () => {
  test('按发出的先后执行，后一条看得见前一条', async () => {
    const seen = await inTransaction(db, agencyId, async (tx) => {
      const counts = Array.from({ length: 20 }, (_, index) => [
        insert(`s${index}`).execute(tx),
        sql<{ count: number }>`select count(*) from ledger_stream`.execute(tx).then(({ rows }) => rows[0]?.count),
      ])
      return (await Promise.all(counts.flat())).filter((one) => typeof one === 'number')
    })
    expect(seen).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  })

  test('一条失败，全部撤销，报告的是那一条的错误', async () => {
    const attempt = inTransaction(db, agencyId, (tx) =>
      Promise.all([insert('a').execute(tx), insert('a').execute(tx), insert('b').execute(tx)]),
    )
    await expect(attempt).rejects.toThrow(/duplicate key/)
    expect(await streams()).toEqual([])
  })

  test('失败被掩盖的，提交时仍然报告', async () => {
    const attempt = inTransaction(db, agencyId, async (tx) => {
      await insert('a').execute(tx)
      await insert('a')
        .execute(tx)
        .catch(() => undefined)
    })
    await expect(attempt).rejects.toThrow('全部撤销')
    expect(await streams()).toEqual([])
  })

  test('拒绝之后，尚未等到的语句不留下任何东西，连接照常可用', async () => {
    for (let round = 0; round < 10; round++) {
      const attempt = inTransaction(db, agencyId, async (tx) => {
        void insert(`a${round}`).execute(tx)
        throw new Error('依法不能办理')
      })
      await expect(attempt).rejects.toThrow('依法不能办理')
    }
    expect(await streams()).toEqual([])
  })

  test('事务结束以后不能再用', async () => {
    const escaped = await inTransaction(db, agencyId, async (tx) => ({ tx }))
    await expect(insert('late').execute(escaped.tx)).rejects.toThrow('事务已经结束')
  })

  test('只读事务不能写', async () => {
    await expect(readOnly(db, agencyId, (tx) => insert('a').execute(tx))).rejects.toThrow(/read-only/)
  })

  test('看不见别的机关，紧接着在同一连接上也看不见', async () => {
    await inTransaction(db, agencyId, (tx) => insert('a').execute(tx))
    const other = () =>
      readOnly(db, randomUUID(), async (tx) => (await sql`select from ledger_stream`.execute(tx)).rows.length)
    expect(await Promise.all(Array.from({ length: 12 }, other))).toEqual(Array.from({ length: 12 }, () => 0))
  })
})
