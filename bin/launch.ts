/** From settings to a running server, and back: lock, bundles, database, server; Ctrl-C undoes them in reverse. */
import { type ChildProcess, spawn } from 'node:child_process'
import { connect } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { buildStale } from './build.ts'
import { exitWith } from './complaint.ts'
import { lockInstance } from './instance-lock.ts'
import { type EmbeddedPostgres, startPostgres } from './postgres.ts'
import { adoptDatabase, createDatabase, migrate } from './prepare-database.ts'
import { checkAddress, readSettings, type Settings } from './settings.ts'

const root = dirname(import.meta.dirname)
const startedAt = Number(process.env.MINGZHENG_STARTED_AT ?? now())

/** Another program in the server's place, for the tests of this file. */
const standIn = process.env.MINGZHENG_ENTRY

/** What has been started, latest first: stopped in this order. */
const running: (() => unknown)[] = []
let isStopping = false

for (const name of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.on(name, () => void stop(0))
// a closed terminal ends us too; nohup is for those who do not want that, and it takes the terminal away
if (process.stdout.isTTY) process.on('SIGHUP', () => void stop(0))
process.channel?.unref()
process.stdout.on('error', () => undefined)

try {
  await launch()
} catch (error) {
  if (!isStopping) {
    await undo()
    exitWith(error)
  }
}

async function launch(): Promise<void> {
  const settings = readSettings(root, process.env)
  const address = `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${settings.port}`
  const lock = await lockInstance(settings.dataDir, address)
  running.unshift(() => lock.release())
  await checkAddress(settings)
  if (!standIn) await timed('界面 bundles', () => buildStale(root))
  const database = await timed('数据库 database', () => openDatabase(settings))
  if (isStopping) return
  const server = startServer(settings, database)
  running.unshift(() => stopServer(server))
  if (server.pid) lock.nameServer(server.pid)
  server.once('exit', (code) => void stop(code || 1, '服务意外退出。/ the server ended unexpectedly.'))
  await timed('服务 server', () => answering(settings))
  if (!isStopping) console.log(`✓ 就绪 / ready: ${address}  ${seconds(startedAt)} s`)
}

async function openDatabase({ databaseUrl, dataDir }: Settings): Promise<string> {
  if (databaseUrl) {
    await adoptDatabase(root, databaseUrl)
    await migrate(root, databaseUrl)
    return databaseUrl
  }
  const postgres: EmbeddedPostgres = await startPostgres({ root, dataDir })
  running.unshift(() => postgres.stop())
  void postgres.ended.then(() => stop(1, '内置 PostgreSQL 意外退出。/ the embedded PostgreSQL ended unexpectedly.'))
  await createDatabase(root, postgres, 'mingzheng')
  const url = postgres.url('mingzheng')
  await migrate(root, url)
  return url
}

function startServer({ mode, host, port, dataDir }: Settings, database: string): ChildProcess {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('PG') && name !== 'DATABASE_URL')
  const own = { MINGZHENG_DATABASE: database, MINGZHENG_MODE: mode, DATA_DIR: dataDir, HOST: host, PORT: String(port) }
  const entry = resolve(root, standIn ?? 'src/main.ts')
  // a session of its own, so that Ctrl-C reaches it once, from us; the channel tells it when we are killed
  return spawn(process.execPath, ['--import', join(import.meta.dirname, 'leave-with-launcher.ts'), entry], {
    cwd: root,
    env: { ...Object.fromEntries(inherited), ...own },
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
}

async function answering({ host, port }: Settings): Promise<void> {
  const reachable = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host
  while (!isStopping && !(await accepts(reachable, port))) await wait(30)
}

function accepts(host: string, port: number): Promise<boolean> {
  const socket = connect({ host, port })
  return new Promise<boolean>((done) => {
    socket.once('connect', () => done(true))
    socket.once('error', () => done(false))
  }).finally(() => socket.destroy())
}

/** Once: Ctrl-C may arrive several times, from the terminal, from npm and from the process that started us. */
async function stop(code: number, reason?: string): Promise<void> {
  if (isStopping) return
  isStopping = true
  if (reason) console.error(`\n✗ ${reason}`)
  else console.log('\n· 正在停止 / stopping')
  await undo()
  process.exit(code)
}

async function undo(): Promise<void> {
  isStopping = true
  for (const end of running) await end()
}

async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const gone = new Promise((done) => server.once('exit', done))
  server.kill('SIGTERM')
  const patience = setTimeout(() => server.kill('SIGKILL'), 10_000)
  await gone
  clearTimeout(patience)
}

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const from = now()
  const result = await work()
  if (!isStopping) console.log(`· ${name}  ${seconds(from)} s`)
  return result
}

function seconds(from: number): string {
  return ((now() - from) / 1000).toFixed(1)
}

/** Milliseconds since 1970 that no change of the system's clock makes jump. */
function now(): number {
  return performance.timeOrigin + performance.now()
}
