/** The real server, started as `npm start` starts it, on a data directory and a port of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { listProcessesIn } from '../bin/processes.ts'

const checkout = join(import.meta.dirname, '..')

export type RunningServer = {
  origin: string
  dataDir: string
  /** Of the server itself, not of its launcher. */
  pid: number
  /** Milliseconds from the command to the first page with status 200. */
  startedInMs: number
  /** Connects as the superuser of the embedded PostgreSQL. */
  adminUrl: string
  /** Connects as the server does. */
  url: string
  /** Ctrl-C. */
  stop: () => Promise<void>
  /** kill -9 of the server, or of launcher, server and every PostgreSQL process at once. */
  kill: (what: 'server' | 'everything') => Promise<void>
}

export function newDataDir(): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'mingzheng-bench-'))
  chmodSync(dataDir, 0o755) // as root PostgreSQL runs as somebody else
  return dataDir
}

export type StartOptions = { dataDir: string; root?: string; port?: number }

/** @throws Error with what it printed when the server ends instead of answering */
export async function startServer({ dataDir, root = checkout, port = 8097 }: StartOptions): Promise<RunningServer> {
  const origin = `http://127.0.0.1:${port}`
  const from = performance.now()
  const launcher = spawn(process.execPath, [join(root, 'bin/launch.ts')], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), HOST: '127.0.0.1', MINGZHENG_MODE: 'demo' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'], // it stops when we are gone, however we went
  })
  let output = ''
  for (const stream of [launcher.stdout, launcher.stderr]) stream?.on('data', (text) => (output += text))
  const gone = new Promise<void>((done) => launcher.once('exit', () => done()))
  while (!(await answers(origin))) if (launcher.exitCode !== null) throw new Error(`服务没有启动：\n${output}`)
  const startedInMs = performance.now() - from
  return {
    ...{ origin, dataDir, startedInMs, pid: serverPid(dataDir) },
    adminUrl: databaseUrl(dataDir, 'admin'),
    url: databaseUrl(dataDir, 'login'),
    stop: () => end(launcher, 'SIGTERM', gone),
    kill: async (what) => {
      for (const pid of what === 'server' ? [serverPid(dataDir)] : everyPid(launcher, dataDir)) kill(pid)
      await gone
    },
  }
}

export async function withServer<T>(work: (server: RunningServer) => Promise<T>): Promise<T> {
  const dataDir = newDataDir()
  const server = await startServer({ dataDir })
  try {
    return await work(server)
  } finally {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function answers(origin: string): Promise<boolean> {
  const page = await fetch(`${origin}/`).catch(() => undefined)
  await page?.text()
  if (page?.status !== 200) await new Promise((done) => setTimeout(done, 10))
  return page?.status === 200
}

function end(launcher: ChildProcess, signal: NodeJS.Signals, gone: Promise<void>): Promise<void> {
  launcher.kill(signal)
  return gone
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // it went down with another of them
  }
}

/** The lock names the server that the launcher has started. */
function serverPid(dataDir: string): number {
  return JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8')).server.pid
}

/** PostgreSQL's postmaster and all its children work in their data directory. */
function everyPid(launcher: ChildProcess, dataDir: string): number[] {
  return [launcher.pid ?? 0, serverPid(dataDir), ...listProcessesIn(join(dataDir, 'pg'))].filter((pid) => pid > 1)
}

function databaseUrl(dataDir: string, as: 'admin' | 'login'): string {
  const passwords = JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8'))
  const sockets = readFileSync(join(dataDir, 'pg', 'postmaster.pid'), 'utf8').split('\n')[4] ?? ''
  const user = as === 'admin' ? 'postgres_admin' : 'mingzheng'
  return `postgresql://${user}:${passwords[as]}@localhost/mingzheng?host=${encodeURIComponent(sockets)}`
}
