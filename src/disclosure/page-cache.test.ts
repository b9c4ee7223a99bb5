import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { pageCache } from './page-cache.ts'

describe('公众页面的缓存', () => {
  test('同时来的请求只生成一次；两秒后重新生成', async () => {
    const cache = pageCache()
    let drawn = 0
    const draw = async () => ({ status: 200, html: `第${++drawn}次` })
    const [first, second] = await Promise.all([cache.page('/', 0, draw), cache.page('/', 1999, draw)])
    expect(first).toBe(second)
    expect((await cache.page('/', 2000, draw)).body.toString()).toBe('第2次')
    expect((await cache.page('/decisions', 2000, draw)).body.toString()).toBe('第3次')
  })

  test('压缩后的字节还原为同一页', async () => {
    const { body, brotli, gzip } = await pageCache().page('/', 0, async () => ({ status: 200, html: '公示' }))
    expect(brotliDecompressSync(brotli)).toEqual(body)
    expect(gunzipSync(gzip)).toEqual(body)
  })

  test('故障不留在缓存里', async () => {
    const cache = pageCache()
    await expect(cache.page('/', 0, () => Promise.reject(new Error('断')))).rejects.toThrow('断')
    expect((await cache.page('/', 1, async () => ({ status: 200, html: '好' }))).body.toString()).toBe('好')
  })
})
