import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { Sha256 } from './sha256.ts'

describe('浏览器中的 SHA-256', () => {
  test.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1000, 65_537])('%i 字节与 node:crypto 一致', (length) => {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 31) % 251)
    expect(new Sha256().update(bytes).hex()).toBe(createHash('sha256').update(bytes).digest('hex'))
  })

  test('分片喂入与一次喂入相同', () => {
    const bytes = Uint8Array.from({ length: 500 }, (_, index) => index % 256)
    const pieces = new Sha256().update(bytes.subarray(0, 7)).update(bytes.subarray(7, 300)).update(bytes.subarray(300))
    expect(pieces.hex()).toBe(new Sha256().update(bytes).hex())
  })
})
