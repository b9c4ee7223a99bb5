/** Roles, database, migrations: what a PostgreSQL needs before the server may use it. Safe to run again and again. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runner } from 'node-pg-migrate'
import pg from 'pg'
import { complain } from './complaint.ts'
import type { EmbeddedPostgres } from './postgres.ts'

const roles = ['mingzheng_migrator', 'mingzheng_app', 'mingzheng_portal', 'mingzheng_auditor']

/** In the embedded server: the roles, the login, and a database that the migrator owns. */
export async function createDatabase(root: string, postgres: EmbeddedPostgres, name: string): Promise<void> {
  await withClient(postgres.adminUrl(), async (client) => {
    await createRoles(root, client)
    const { name: login, password } = postgres.login
    const present = await client.query('select from pg_roles where rolname = $1', [login])
    // noinherit: by itself the login may do nothing; every connection takes on one of the roles
    if (present.rowCount === 0) await client.query(`create role ${login} login noinherit password '${password}'`)
    await client.query(`grant ${roles.join(', ')} to ${login}`)
    const database = await client.query('select from pg_database where datname = $1', [name])
    if (database.rowCount === 0) await client.query(`create database ${name} owner mingzheng_migrator`)
  })
}

/** In somebody else's server: what its login may do, with one clear sentence about what it may not. @throws Complaint */
export async function adoptDatabase(root: string, url: string): Promise<void> {
  await withClient(url, async (client) => {
    const { rows } = await client.query(
      "select current_setting('server_version_num')::int as number, current_setting('server_version') as text",
    )
    if (rows[0].number < 150_000) {
      throw complain(
        `DATABASE_URL 的 PostgreSQL 是 ${rows[0].text}，须为 15 或更新版本。`,
        `DATABASE_URL is PostgreSQL ${rows[0].text}; 15 or newer is needed.`,
      )
    }
    await createRoles(root, client).catch((error: Error) => {
      throw complain(
        `DATABASE_URL 的登录不能建立所需角色，请由管理员先执行 db/roles.sql（${error.message}）。`,
        `the login of DATABASE_URL cannot create the roles: let an administrator run db/roles.sql first (${error.message}).`,
      )
    })
    await takeRoles(client).catch((error: Error) => {
      throw complain(
        `DATABASE_URL 的登录须是 ${roles.join('、')} 的成员，且 mingzheng_migrator 可在该库的 public 模式中建表（${error.message}）。`,
        `the login of DATABASE_URL must be a member of ${roles.join(', ')}, and mingzheng_migrator may create in schema public (${error.message}).`,
      )
    })
  })
}

/**
 * Applies what is missing, as the role that owns the tables; waits when another start is at it. All of it or nothing:
 * a crash here leaves the database as it was.
 */
export async function migrate(root: string, url: string): Promise<void> {
  let current = ''
  await withClient(url, async (client) => {
    await client.query('set role mingzheng_migrator')
    await runner({
      dbClient: client,
      dir: join(root, 'db', 'migrations', '*.sql'),
      useGlob: true,
      direction: 'up',
      migrationsTable: 'schema_migration',
      advisoryLockMode: 'wait',
      log: (line) => {
        current = /MIGRATION (\S+) \(UP\)/.exec(line)?.[1] ?? current
      },
    })
  }).catch((error) => {
    throw current ? new Error(`db/migrations/${current}.sql: ${error.message}`, { cause: error }) : error
  })
}

/** roles.sql runs only when a role is missing: it needs a right that the login may have lost since. */
async function createRoles(root: string, client: pg.Client): Promise<void> {
  const present = await client.query('select from pg_roles where rolname = any($1)', [roles])
  if (present.rowCount !== roles.length) await client.query(readFileSync(join(root, 'db', 'roles.sql'), 'utf8'))
}

async function takeRoles(client: pg.Client): Promise<void> {
  for (const role of roles) {
    const { rows } = await client.query("select pg_has_role(current_user, $1, 'member') as member", [role])
    if (!rows[0].member) await client.query(`grant ${role} to current_user`)
  }
  const { rows } = await client.query(`
    select has_schema_privilege('mingzheng_migrator', 'public', 'create') as may_create,
           has_database_privilege('mingzheng_migrator', current_database(), 'create') as may_extend,
           quote_ident(current_database()) as database`)
  if (!rows[0].may_create) await client.query('grant usage, create on schema public to mingzheng_migrator')
  if (!rows[0].may_extend) await client.query(`grant create on database ${rows[0].database} to mingzheng_migrator`)
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 8_000 })
  client.on('error', () => undefined) // a lost connection also fails the query that was running
  await client.connect().catch((error: Error) => {
    throw connectionComplaint(url, error)
  })
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

function connectionComplaint(url: string, error: Error & { code?: string }): Error {
  const { hostname, port, pathname, username } = new URL(url)
  const place = `${hostname}:${port || 5432}`
  switch (error.code) {
    case '28P01':
    case '28000':
      return complain(
        `DATABASE_URL 的用户“${username}”或口令不被接受。`,
        `DATABASE_URL: user "${username}" or its password is not accepted.`,
      )
    case '3D000':
      return complain(
        `DATABASE_URL 中的数据库“${pathname.slice(1)}”不存在。`,
        `DATABASE_URL: database "${pathname.slice(1)}" does not exist.`,
      )
    default:
      return complain(
        `DATABASE_URL 指向的 ${place} 连接不上（${error.code ?? error.message}）。`,
        `DATABASE_URL: ${place} cannot be reached (${error.code ?? error.message}).`,
      )
  }
}
