/** `npm start` for real: processes, signals, a PostgreSQL of its own in a directory of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest'
import { isGoneWithin, signal, startOf } from '../bin/processes.ts'
import { freshDatabase } from './support/postgres.ts'

const root = join(import.meta.dirname, '..')
const port = 20_000 + (process.pid % 20_000)
const address = `http://127.0.0.1:${port}`

type Launch = { child: ChildProcess; output: () => string; ended: Promise<number | null> }

let dataDir: string
const launches: Launch[] = []

beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'mingzheng-launcher-'))
  chmodSync(dataDir, 0o755)
})

afterEach(async () => {
  for (const { child, ended } of launches.splice(0)) {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
    await ended
  }
})

afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

function launch(settings: Record<string, string> = {}): Launch {
  const env = {
    ...process.env,
    DATA_DIR: dataDir,
    PORT: String(port),
    MINGZHENG_ENTRY: 'tests/support/stand-in-server.ts',
  }
  const child = spawn(process.execPath, ['bin/start.js'], {
    cwd: root,
    env: { ...env, HOST: '127.0.0.1', DATABASE_URL: '', ...settings },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += chunk))
  const ended = once(child, 'close').then(([code]) => code as number | null)
  const launched = { child, output: () => text, ended }
  launches.push(launched)
  return launched
}

async function untilReady({ child, output, ended }: Launch): Promise<void> {
  let isOver = false
  void ended.then(() => (isOver = true))
  while (!output().includes('ready:')) {
    if (isOver) throw new Error(`ended with ${child.exitCode}:\n${output()}`)
    await new Promise((done) => setTimeout(done, 20))
  }
}

async function started(settings?: Record<string, string>): Promise<Launch> {
  const launched = launch(settings)
  await untilReady(launched)
  return launched
}

const ask = async (path: string): Promise<number[]> => (await fetch(`${address}${path}`)).json() as Promise<number[]>
const holder = (): { pid: number; server: { pid: number } } =>
  JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8'))
const postgresPid = (): number => Number(readFileSync(join(dataDir, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0])
const isClean = (): boolean =>
  !existsSync(join(dataDir, 'running.json')) && !existsSync(join(dataDir, 'pg', 'postmaster.pid'))

describe('启动与停止', () => {
  test('首次启动后可用；第二个被拒绝而不影响第一个；Ctrl-C 干净停止，重复无妨', async () => {
    const first = await started()
    expect(await ask('/keep/1')).toEqual([1])

    const second = launch()
    expect(await second.ended).toBe(2)
    expect(second.output()).toMatch(/本系统已在运行.*already running/)
    expect(await ask('/')).toEqual([1])

    const database = postgresPid()
    for (const pid of [first.child.pid, -(first.child.pid ?? 0), first.child.pid]) signal(pid ?? 0, 'SIGINT')
    expect(await first.ended).toBe(0)
    expect(startOf(database)).toBeUndefined()
    expect(isClean()).toBe(true)
    expect(first.output()).not.toMatch(/error|Error|✗/)
  })

  test('只杀启动进程（kill -9）：服务自行退出，数据库留下；再次启动自行恢复', async () => {
    const launched = await started()
    await ask('/keep/2')
    const { pid, server } = holder()
    signal(pid, 'SIGKILL')
    expect(await isGoneWithin(server.pid, 5_000)).toBe(true)
    const abandoned = postgresPid()
    expect(startOf(abandoned)).toBeDefined()
    await launched.ended

    await started()
    expect(startOf(abandoned)).toBeUndefined()
    expect(await ask('/')).toEqual([1, 2])
  })

  test('启动进程、服务、数据库全部 kill -9：再次启动自行恢复，已确认的数据都在', async () => {
    const launched = await started()
    await ask('/keep/3')
    const { pid, server } = holder()
    for (const victim of [pid, server.pid, postgresPid()]) signal(victim, 'SIGKILL')
    await launched.ended
    expect(isClean()).toBe(false)

    await started()
    expect(await ask('/')).toEqual([1, 2, 3])
  })

  test('进程号已被他人占用的遗留锁不妨碍启动，也不伤及他人', async () => {
    const stranger = spawn('sleep', ['60'], { stdio: 'ignore' })
    writeFileSync(join(dataDir, 'running.json'), JSON.stringify({ pid: stranger.pid, start: 'another life', address }))
    const stale = `${stranger.pid}\n${join(dataDir, 'pg')}\n0\n5432\n/tmp\n\n 0 0\nready\n`
    writeFileSync(join(dataDir, 'pg', 'postmaster.pid'), stale, { mode: 0o600 })
    await started()
    expect(await ask('/')).toEqual([1, 2, 3])
    expect(stranger.exitCode).toBeNull()
    stranger.kill()
  })

  test('数据库被杀时整体停止并说明', async () => {
    const launched = await started()
    signal(postgresPid(), 'SIGKILL')
    expect(await launched.ended).toBe(1)
    expect(launched.output()).toContain('内置 PostgreSQL 意外退出')
  })

  test('服务被杀时数据库随之停止并说明', async () => {
    const launched = await started()
    signal(holder().server.pid, 'SIGKILL')
    expect(await launched.ended).toBe(1)
    expect(launched.output()).toContain('服务意外退出')
    expect(isClean()).toBe(true)
  })
})

describe('DATABASE_URL', () => {
  test('使用指定的数据库，不启动内置的', async () => {
    const database = await freshDatabase()
    const external = mkdtempSync(join(tmpdir(), 'mingzheng-external-'))
    await started({ DATABASE_URL: database.url, DATA_DIR: external })
    expect(await ask('/keep/9')).toEqual([9])
    expect(existsSync(join(external, 'pg'))).toBe(false)
    launches[0]?.child.kill('SIGINT')
    expect(await launches[0]?.ended).toBe(0)
    await database.drop()
    rmSync(external, { recursive: true })
  })
})

describe('错误的设置：一句话指出是哪一项，退出码 2，没有堆栈', () => {
  const wrongPassword = () => inject('postgresTemplateUrl').replace(/:[0-9a-f]+@/, ':wrong@')
  const noDatabase = () => inject('postgresTemplateUrl').replace('mingzheng_template', 'nowhere')

  test.each<[string, Record<string, string | (() => string)>, RegExp]>([
    ['PORT 不是数字', { PORT: 'abc' }, /PORT 应为.*PORT must be/],
    ['PORT 为零', { PORT: '0' }, /PORT 应为/],
    ['PORT 过大', { PORT: '65536' }, /PORT 应为/],
    ['HOST 不是本机地址', { HOST: '203.0.113.7' }, /HOST“203.0.113.7”.*HOST "203.0.113.7"/],
    ['MINGZHENG_MODE 未知', { MINGZHENG_MODE: 'test' }, /MINGZHENG_MODE 只能是.*MINGZHENG_MODE must be/],
    ['DATA_DIR 是文件', { DATA_DIR: 'package.json' }, /DATA_DIR .* 不能写入.*cannot be written/],
    ['DATABASE_URL 格式不对', { DATABASE_URL: 'mysql://x' }, /DATABASE_URL 应形如/],
    [
      'DATABASE_URL 连不上',
      { DATABASE_URL: 'postgresql://a:b@127.0.0.1:1/c' },
      /DATABASE_URL 指向的 127.0.0.1:1 连接不上/,
    ],
    ['DATABASE_URL 口令错误', { DATABASE_URL: wrongPassword }, /DATABASE_URL 的用户“mingzheng”或口令不被接受/],
    ['DATABASE_URL 数据库不存在', { DATABASE_URL: noDatabase }, /DATABASE_URL 中的数据库“nowhere”不存在/],
  ])('%s', async (_title, settings, sentence) => {
    const values = Object.entries(settings).map(([name, value]) => [
      name,
      typeof value === 'function' ? value() : value,
    ])
    const launched = launch(Object.fromEntries(values))
    expect(await launched.ended).toBe(2)
    expect(launched.output()).toMatch(sentence)
    expect(launched.output().trim().split('\n')).toHaveLength(1)
  })

  test('PORT 被其他程序占用', async () => {
    const other = createServer().listen(port, '127.0.0.1')
    await once(other, 'listening')
    const launched = launch()
    expect(await launched.ended).toBe(2)
    expect(launched.output()).toMatch(new RegExp(`PORT ${port} 已被其他程序占用`))
    other.close()
  })
})
