import { createHash } from 'node:crypto'
import * as nodeFs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { failingAfter } from '../../tests/support/failing-files.ts'
import { BlobTooLarge, openBlobStore } from './blob-store.ts'

const content = Buffer.from('现场照片'.repeat(1000))
const sha256 = createHash('sha256').update(content).digest('hex')
const limit = 1 << 20

async function* inChunks(bytes: Buffer, size: number) {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}

let dir = ''
beforeEach(async () => {
  dir = await nodeFs.mkdtemp(path.join(tmpdir(), 'blobs-'))
})
afterEach(() => nodeFs.rm(dir, { recursive: true, force: true }))

const leftovers = () => nodeFs.readdir(path.join(dir, 'incoming'))

describe('文件库', () => {
  test('内容按哈希存取，只读', async () => {
    const store = await openBlobStore(dir)
    expect(await store.has(sha256)).toBe(false)
    expect(await store.put(inChunks(content, 100), limit)).toEqual({ sha256, sizeBytes: content.length })
    expect(await store.has(sha256)).toBe(true)
    expect(await buffer(store.read(sha256))).toEqual(content)
    const stored = path.join(dir, 'sha256', sha256.slice(0, 2), sha256.slice(2, 4), sha256)
    expect((await nodeFs.stat(stored)).mode & 0o777).toBe(0o444)
    expect(await leftovers()).toEqual([])
  })

  test('同一内容存两次、同时存十次，都是同一个文件', async () => {
    const store = await openBlobStore(dir)
    const blobs = await Promise.all(Array.from({ length: 10 }, () => store.put(content, limit)))
    expect(new Set(blobs.map((blob) => blob.sha256))).toEqual(new Set([sha256]))
    expect(await buffer(store.read(sha256))).toEqual(content)
    expect(await leftovers()).toEqual([])
  })

  test.each([
    ['正好等于上限', content.length, true],
    ['超过一个字节', content.length - 1, false],
  ])('%s', async (_, limitBytes, isKept) => {
    const store = await openBlobStore(dir)
    const put = store.put(inChunks(content, 700), limitBytes)
    if (isKept) await expect(put).resolves.toMatchObject({ sha256 })
    else await expect(put).rejects.toThrow(new BlobTooLarge(limitBytes))
    expect(await store.has(sha256)).toBe(isKept)
    expect(await leftovers()).toEqual([])
  })

  test('上限写在错误里', async () => {
    const store = await openBlobStore(dir)
    await expect(store.put(content, 10)).rejects.toThrow('文件超过上限 10 字节')
  })

  test('哈希以外的名字一概拒绝', async () => {
    const store = await openBlobStore(dir)
    expect(() => store.read('../../etc/passwd')).toThrow('不是 SHA-256')
  })

  test('上一次进程留下的半成品在打开时清除', async () => {
    await openBlobStore(dir)
    await nodeFs.writeFile(path.join(dir, 'incoming', 'half'), 'x')
    await openBlobStore(dir)
    expect(await leftovers()).toEqual([])
  })
})

describe('写成之后才失败的每一步', () => {
  test('不确认、不留半成品，重试即成', async () => {
    const counted = failingAfter(-1)
    await (await openBlobStore(dir, counted.fs)).put(content, limit)
    const steps = counted.steps()
    expect(steps).toBeGreaterThan(6)
    for (let failing = 1; failing <= steps; failing++) {
      await nodeFs.rm(dir, { recursive: true })
      const store = await openBlobStore(dir, failingAfter(failing).fs)
      await expect(store.put(content, limit), `第 ${failing} 步`).rejects.toThrow('写成之后失败')
      const again = await openBlobStore(dir)
      expect(await leftovers()).toEqual([])
      expect(await again.put(content, limit)).toEqual({ sha256, sizeBytes: content.length })
      expect(await buffer(again.read(sha256))).toEqual(content)
    }
  })
})
