/** 对案卷包的篡改：每一种都必须被发现。 */
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Database, openDatabase } from '../src/kernel/database.ts'
import { instant } from '../src/kernel/day.ts'
import { type Sequencer, startSequencer } from '../src/ledger/index.ts'
import {
  archiveCase,
  content,
  digest,
  newId,
  type Parts,
  parsePolicy,
  putTogether,
  repairManifest,
  silent,
  takeApart,
  verifyBundle,
} from './support/bundle.ts'
import { forgeries, resign } from './support/forgeries.ts'
import { type FreshDatabase, freshDatabase } from './support/postgres.ts'

const agencyId = newId()
let dir = ''
let database: FreshDatabase
let db: Database
let sequencer: Sequencer
let bundle = ''
let policy = ''
let original: Parts = new Map()

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'tampering-'))
  database = await freshDatabase()
  db = openDatabase(database.url, 'mingzheng_app', 4)
  sequencer = await startSequencer({ db, dataDir: dir, clock: () => instant('2026-03-02T01:00:00Z'), log: silent })
  const archived = await archiveCase(db, sequencer, agencyId)
  bundle = path.join(dir, 'bundle.zip')
  await archived.write(bundle)
  policy = archived.policy
  await writeFile(path.join(dir, 'policy.txt'), policy)
  original = takeApart(bundle)
})

afterAll(async () => {
  await sequencer?.stop()
  await db?.destroy()
  await database?.drop()
  await rm(dir, { recursive: true, force: true })
})

async function verdictOn(bytes: Buffer, options = {}) {
  const file = path.join(dir, 'tampered.zip')
  await writeFile(file, bytes)
  return verifyBundle(file, { policy: parsePolicy(policy), ...options })
}

/** A file that is no zip any more is found, too. */
async function isFound(bytes: Buffer): Promise<boolean> {
  return await verdictOn(bytes).then(
    (verdict) => !verdict.ok,
    () => true,
  )
}

const copy = () => new Map(original)

describe('未改动的案卷包', () => {
  test('全部通过', async () => {
    expect(verifyBundle(bundle, { policy: parsePolicy(policy) })).toMatchObject({ ok: true, notices: [] })
  })

  test('同样的内容写出同样的字节；拆开再按原样装回，一字节不差', async () => {
    expect(await putTogether(original)).toEqual(await readFile(bundle))
    expect(await putTogether(repairManifest(original))).toEqual(await readFile(bundle))
  })
})

describe('提示', () => {
  test('提到而未入卷的、归档之前没有入过日志的，都说出来', async () => {
    const late = { ...content.files[0]!, path: 'evidence/09-后补.jpg', sha256: digest('后补'), sizeBytes: 6 }
    const files = [...content.files.slice(1), { ...late, read: () => Readable.from([Buffer.from('后补')]) }]
    const file = path.join(dir, 'incomplete.zip')
    await (await archiveCase(db, sequencer, agencyId, { ...content, files })).write(file)
    const { ok, notices } = verifyBundle(file)
    expect({ ok, notices }).toEqual({
      ok: true,
      notices: [
        `记录提到、但未入卷的文件：document ${content.files[0]?.sha256}`,
        expect.stringMatching(/^1 个文件.*evidence\/09-后补\.jpg$/),
      ],
    })
  })

  test('文件的内容在写包时已与归档的哈希不符：不写出案卷包', async () => {
    const [first, ...rest] = content.files
    const files = [{ ...first!, read: () => Readable.from([Buffer.from('换过')]) }, ...rest]
    const archived = await archiveCase(db, sequencer, agencyId, { ...content, files })
    await expect(archived.write(path.join(dir, 'rotten.zip'))).rejects.toThrow('的内容与哈希不符')
  })
})

describe('改动压缩包的字节', () => {
  test('任意位置翻转一位', { timeout: 120_000 }, async () => {
    const bytes = await readFile(bundle)
    const missed: number[] = []
    for (let at = 0; at < bytes.length; at += 23) {
      const flipped = Buffer.from(bytes)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << (at % 8))
      if (!(await isFound(flipped))) missed.push(at)
    }
    expect(missed).toEqual([])
  })

  test.each([1, 22, 100, 1000, 5000])('截去末尾 %i 字节', async (count) => {
    const bytes = await readFile(bundle)
    expect(await isFound(bytes.subarray(0, bytes.length - count))).toBe(true)
  })

  test.each([
    ['末尾', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('x')])],
    ['开头', (bytes: Buffer) => Buffer.concat([Buffer.from('x'), bytes])],
    ['两份首尾相接', (bytes: Buffer) => Buffer.concat([bytes, bytes])],
  ])('%s加内容', async (_, change) => {
    expect(await isFound(change(await readFile(bundle)))).toBe(true)
  })
})

describe('改动一个文件', () => {
  const paths = ['documents/01-现场检查记录.pdf', 'evidence/01-照片.jpg', 'case.json', 'catalogue.json', 'README.txt']
  const logged = ['events.ndjson', 'policy.txt', 'checkpoints/2025.txt', 'checkpoints/2026.txt']

  test.each(['manifest.json', ...paths, ...logged])('%s 一个字节，清单未跟着改', async (name) => {
    expect(await isFound(await putTogether(copy().set(name, flip(original.get(name)))))).toBe(true)
  })

  test.each([...paths, ...logged])('%s 一个字节，清单跟着改', async (name) => {
    expect(await isFound(await putTogether(repairManifest(copy().set(name, flip(original.get(name))))))).toBe(true)
  })

  test('每一份封存证明，清单跟着改', async () => {
    for (const name of [...original.keys()].filter((key) => key.startsWith('proofs/')))
      expect(await isFound(await putTogether(repairManifest(copy().set(name, flip(original.get(name)))))), name).toBe(
        true,
      )
  })

  function flip(bytes: Buffer | undefined): Buffer {
    const flipped = Buffer.from(bytes ?? [])
    const middle = Math.floor(flipped.length / 2)
    flipped[middle] = (flipped[middle] ?? 0) ^ 1
    return flipped
  }
})

describe('伪造者改了内容并修好清单', () => {
  test.each(forgeries)('%s', async (_, change) => {
    const parts = copy()
    change(parts)
    const forged = await putTogether(repairManifest(parts))
    expect(forged).not.toEqual(await readFile(bundle))
    const verdict = await verdictOn(forged)
    expect(verdict.ok).toBe(false)
    expect(verdict.checks.find(({ name }) => name === '压缩包')).toMatchObject({ ok: true })
  })

  test('伪造的种数不少于六十', () => expect(forgeries.length).toBeGreaterThanOrEqual(60))

  test('换了签名的包：没有外部公钥时发现不了，所以说明公钥出自包内', async () => {
    const parts = copy()
    resign(parts)
    const verdict = await verdictOn(await putTogether(repairManifest(parts)), { policy: undefined })
    expect(verdict).toMatchObject({ ok: true, keySource: 'bundle' })
  })
})

describe('清单本身', () => {
  type Row = { path: string; role: string }
  type Manifest = { caseStream: string; files: Row[] }
  const withRole = (files: Row[], from: string, to: string) =>
    files.map((file) => ({ ...file, role: file.role.replace(from, to) }))
  const edits: [string, (manifest: Manifest) => Partial<Manifest> & { note?: string }][] = [
    ['少一行', ({ files }) => ({ files: files.slice(1) })],
    ['重复一行', ({ files }) => ({ files: [...files, ...files.slice(0, 1)] })],
    ['调换次序', ({ files }) => ({ files: files.toReversed() })],
    ['证据的类别改为文书', ({ files }) => ({ files: withRole(files, 'evidence', 'document') })],
    ['检查点的类别改为证明', ({ files }) => ({ files: withRole(files, 'checkpoint', 'proof') })],
    ['加一项', () => ({ note: '' })],
    ['行里加一项', ({ files }) => ({ files: files.map((file) => ({ ...file, note: '' })) })],
    ['改案件', () => ({ caseStream: 'case/x' })],
  ]
  test.each(edits)('%s', async (_, change) => {
    const manifest = JSON.parse(String(original.get('manifest.json')))
    const changed = { ...manifest, ...change(manifest) }
    const parts = copy().set('manifest.json', Buffer.from(`${JSON.stringify(changed, null, 2)}\n`))
    expect(await isFound(await putTogether(parts))).toBe(true)
  })
})

describe('有意为害的压缩包', () => {
  const harmful: [string, string, () => Promise<Buffer>][] = [
    [
      '跳出目录的文件名',
      '危险的文件名',
      async () => renamed(await putTogether([...original, ['aa/aa.txt', Buffer.of(1)]]), 'aa/aa.txt', '../aa.txt'),
    ],
    [
      '绝对路径',
      '危险的文件名',
      async () => renamed(await putTogether([...original, ['aa/aa.txt', Buffer.of(1)]]), 'aa/aa.txt', '/a/aa.txt'),
    ],
    ['同名文件', '文件名重复', async () => putTogether([...original, ['case.json', Buffer.from('{}')]])],
    ['只差大小写的文件名', '文件名重复', async () => putTogether([...original, ['CASE.json', Buffer.from('{}')]])],
    ['符号链接', '不是普通文件', async () => putTogether([['a', Buffer.from('/etc/passwd')]], { mode: 0o120777 })],
    ['压缩炸弹', '压缩炸弹', async () => bomb()],
    ['比目录所述更大', '解压后大于所述大小', async () => bomb(9000)],
  ]
  test.each(harmful)('%s', async (_, problem, build) => {
    const verdict = await verdictOn(await build(), { allowRepacked: true })
    expect(verdict.ok).toBe(false)
    expect(verdict.checks.map(({ detail }) => detail).join()).toContain(problem)
  })

  function renamed(bytes: Buffer, from: string, to: string): Buffer {
    return Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1')
  }

  /** A deflated manifest of 10,000 zeros that claims `claimed` bytes; by default as many as make a bomb. */
  async function bomb(claimed = 400 << 20): Promise<Buffer> {
    const zip = await putTogether([['manifest.json', deflateRawSync(Buffer.alloc(10_000))]])
    const directory = zip.readUInt32LE(zip.length - 6)
    zip.writeUInt16LE(8, directory + 10)
    zip.writeUInt32LE(claimed, directory + 24)
    return zip
  }
})

describe('重新打包', () => {
  test('压缩过的包默认不通过，--allow-repacked 只核验内容', async () => {
    const repacked = await putTogether(original, { compress: true, mtime: new Date('2026-01-01') })
    expect((await verdictOn(repacked)).ok).toBe(false)
    expect((await verdictOn(repacked, { allowRepacked: true })).ok).toBe(true)
    const forged = await putTogether(copy().set('case.json', Buffer.from('{}')), { compress: true })
    expect((await verdictOn(forged, { allowRepacked: true })).ok).toBe(false)
  })
})

describe('命令行', () => {
  const run = (...args: string[]) => spawnSync(process.execPath, ['verifier/verify.js', ...args], { encoding: 'utf8' })
  const withPolicy = () => ['--policy', path.join(dir, 'policy.txt')]

  test('退出码 0：全部通过', () => {
    const { status, stdout } = run(bundle, ...withPolicy())
    expect({ status, lines: stdout.match(/^通过/gm)?.length }).toEqual({ status: 0, lines: 8 })
    expect(stdout).not.toContain('未给出')
  })

  test('没有公钥文件时直说公钥出自包内', () => {
    expect(run(bundle).stdout).toContain('只能说明包内前后一致')
  })

  test('退出码 1：核验不通过，--json 给出是哪一项', async () => {
    const file = path.join(dir, 'failed.zip')
    await writeFile(file, await putTogether(repairManifest(copy().set('case.json', Buffer.from('{}\n')))))
    const { status, stdout } = run(file, '--json', ...withPolicy())
    const failed = JSON.parse(stdout).checks.filter((check: { ok: boolean }) => !check.ok)
    expect({ status, failed }).toMatchObject({ status: 1, failed: [{ name: '归档完整' }] })
  })

  test.each([
    ['没有参数', () => []],
    ['文件不存在', () => ['没有.zip']],
    ['不是 zip', () => ['package.json']],
    ['不认识的选项', () => [bundle, '--fast']],
    ['公钥文件不存在', () => [bundle, '--policy', '没有.txt']],
    ['公钥文件里没有公钥', () => [bundle, '--policy', 'package.json']],
  ])('退出码 2：%s', (_, args) => {
    const { status, stderr } = run(...args())
    expect(status).toBe(2)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})
