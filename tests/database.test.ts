import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../src/kernel/database.ts'
import { type FreshDatabase, freshDatabase } from './support/postgres.ts'

describe('数据库的角色与准备', () => {
  let database: FreshDatabase
  beforeAll(async () => {
    database = await freshDatabase()
  })
  afterAll(() => database.drop())

  test.each(['mingzheng_migrator', 'mingzheng_app', 'mingzheng_portal', 'mingzheng_auditor'] as const)(
    '登录可以担任角色 %s',
    async (role) => {
      const db = openDatabase(database.url, role, 1)
      const { rows } = await sql`select current_user as "role", session_user as "login"`.execute(db)
      await db.destroy()
      expect(rows).toEqual([{ role, login: 'mingzheng' }])
    },
  )

  test('登录不是超级用户，未担任角色时读不到任何业务表', async () => {
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    const { rows } = await client.query(
      'select rolsuper, rolbypassrls, rolinherit from pg_roles where rolname = current_user',
    )
    expect(rows).toEqual([{ rolsuper: false, rolbypassrls: false, rolinherit: false }])
    const readable = await client.query(
      "select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and has_table_privilege(oid, 'select')",
    )
    expect(readable.rows).toEqual([])
    await client.end()
  })

  test('所有对象属于迁移角色', async () => {
    const client = new pg.Client({ connectionString: database.url })
    await client.connect()
    const { rows } = await client.query(
      "select distinct pg_get_userbyid(relowner) as owner from pg_class where relnamespace = 'public'::regnamespace",
    )
    await client.end()
    expect(rows).toEqual([{ owner: 'mingzheng_migrator' }])
  })

  test('每个数据库各自独立', async () => {
    const other = await freshDatabase()
    const client = new pg.Client({ connectionString: other.adminUrl })
    await client.connect()
    await client.query('create table only_here (one int)')
    await client.end()
    const here = new pg.Client({ connectionString: database.adminUrl })
    await here.connect()
    const { rows } = await here.query("select to_regclass('only_here') as found")
    await here.end()
    await other.drop()
    expect(rows).toEqual([{ found: null }])
  })

  test('中文三元组可用（C.UTF-8）', async () => {
    const client = new pg.Client({ connectionString: database.adminUrl })
    await client.connect()
    await client.query('create extension if not exists pg_trgm')
    const { rows } = await client.query("select cardinality(show_trgm('安全生产')) as count")
    await client.end()
    expect(rows[0].count).toBeGreaterThan(0)
  })
})
