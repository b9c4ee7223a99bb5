/** What lies in a bound file, and in which order: receipts and signature pages right behind what they belong to. */
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestApp } from './support/app.ts'
import { parsePolicy, takeApart, verifyBundle } from './support/bundle.ts'
import { driveWhole, factsOf } from './support/drive.ts'

type Row = { title: string; path?: string }

let app: TestApp
let titles: string[]
let catalogue: Row[]
let parts: Map<string, Buffer>
const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from('扫描的签名')])

beforeAll(async () => {
  app = await startApp()
  const signing: Promise<number>[] = []
  const { bundle } = await driveWhole(app, factsOf({ fine_yuan: 20_000 }), ({ label }) => {
    if (label === '制作询问笔录') signing.push(signOnPaper())
  })
  expect(await Promise.all(signing)).toEqual([200])
  const file = join(await mkdtemp(join(tmpdir(), 'mz-')), 'bundle.zip')
  await writeFile(file, bundle)
  const policy = await (await app.fetch('/api/public/log-policy', {})).text()
  expect(verifyBundle(file, { policy: parsePolicy(policy) })).toMatchObject({ ok: true })
  parts = takeApart(file)
  catalogue = JSON.parse(parts.get('catalogue.json')?.toString() ?? '[]') as Row[]
  titles = catalogue.map(({ title }) => title)
})
afterAll(() => app.close())

async function signOnPaper(): Promise<number> {
  const [record] = await app.sql<{ id: string }>("select id from document where form = 'inquiry-record'")
  const headers = { cookie: await app.cookieOf('officer1'), 'content-type': 'image/png' }
  const kept = await app.fetch('/api/files', { method: 'POST', headers, body: png })
  const { sha256: scanSha256, sizeBytes } = (await kept.json()) as { sha256: string; sizeBytes: number }
  const scan = { signer: 'party', name: '现场负责人', manner: 'scan', scanSha256, sizeBytes, mediaType: 'image/png' }
  return (await app.post('officer1', `/api/documents/${record?.id}/signatures`, scan)).status
}

test('送达回证紧跟所送达的文书，签名页紧跟所签的文书', () => {
  const after = (title: string) => titles[titles.indexOf(title) + 1]
  expect(titles[0]).toBe('行政处罚决定书')
  expect(after('行政处罚决定书')).toBe('文书送达回执')
  expect(after('行政处罚告知书')).toBe('文书送达回执')
  expect(after('询问笔录')).toBe('签名页')
})

test('卷内目录所列的每一份文书，归档包里都在所写的位置；封面和目录编在最前', () => {
  const missing = catalogue.filter(({ path }) => path !== undefined && !parts.has(path))
  expect(missing).toEqual([])
  expect([...parts.keys()].filter((path) => path.startsWith('documents/00-')).toSorted()).toEqual([
    'documents/00-卷内目录.pdf',
    'documents/00-案卷（首页）.pdf',
  ])
})

test('纸上签名的扫描件连同签名页归入案卷，一字节不差', () => {
  const path = [...parts.keys()].find((name) => name.endsWith('签名页-扫描件.png')) ?? ''
  expect(parts.get(path)).toEqual(png)
  expect(path.slice(0, 'documents/00'.length)).toBe(
    catalogue.find(({ title }) => title === '签名页')?.path?.slice(0, 'documents/00'.length),
  )
})
