/** Reads a .zip that may have been made to harm: nothing is unpacked to disk, nothing larger than it says. */
const { readSync, fstatSync } = require('node:fs')
const { inflateRawSync } = require('node:zlib')

/** The file is no zip at all, as opposed to a zip with something wrong in it. */
class Unreadable extends Error {}

const endSize = 22
const entryLimit = 20_000
const chunkBytes = 1 << 20
const inflatedLimitBytes = 512 << 20

function readAt(fd, position, length) {
  const bytes = Buffer.alloc(length)
  for (let done = 0; done < length; ) {
    const count = readSync(fd, bytes, done, length - done, position + done)
    if (count === 0) throw new Error('文件在中途结束')
    done += count
  }
  return bytes
}

/** @returns {{ fd: number, entries: object[], deviations: string[] }} entries in the order of the directory */
function openZip(fd) {
  const fileSize = fstatSync(fd).size
  const end = findEnd(fd, fileSize)
  if (end.count > entryLimit) throw new Error(`文件数 ${end.count} 超过上限 ${entryLimit}`)
  if (end.offset + end.size > end.position) throw new Error('目录超出文件')
  const entries = readDirectory(readAt(fd, end.offset, end.size), end.count)
  refuseDuplicates(entries)
  placeData(fd, entries, end.offset)
  return { fd, entries, deviations: findDeviations({ fd, fileSize, end, entries }) }
}

function findEnd(fd, fileSize) {
  const tailSize = Math.min(fileSize, endSize + 0xffff)
  const tail = tailSize < endSize ? Buffer.alloc(0) : readAt(fd, fileSize - tailSize, tailSize)
  for (let at = tail.length - endSize; at >= 0; at--) {
    if (tail.readUInt32LE(at) !== 0x06054b50 || at + endSize + tail.readUInt16LE(at + 20) !== tail.length) continue
    const record = tail.subarray(at)
    const position = fileSize - tailSize + at
    return {
      position,
      record,
      count: record.readUInt16LE(10),
      size: record.readUInt32LE(12),
      offset: record.readUInt32LE(16),
    }
  }
  throw new Unreadable('不是 zip 文件，或尾部已被截断')
}

function readDirectory(bytes, count) {
  const entries = []
  let at = 0
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw new Error(`目录第 ${index + 1} 项损坏`)
    const length = 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
    const record = bytes.subarray(at, at + length)
    if (record.length !== length) throw new Error(`目录第 ${index + 1} 项超出目录`)
    entries.push(readRecord(record))
    at += length
  }
  if (at !== bytes.length) throw new Error('目录后有多余内容')
  return entries
}

function readRecord(record) {
  const name = new TextDecoder('utf-8', { fatal: true }).decode(record.subarray(46, 46 + record.readUInt16LE(28)))
  if (!isSafe(name)) throw new Error(`危险的文件名：${JSON.stringify(name)}`)
  const mode = record.readUInt32LE(38) >>> 16
  if (mode !== 0 && (mode & 0o170000) !== 0o100000) throw new Error(`${name} 不是普通文件`)
  const method = record.readUInt16LE(10)
  const packedBytes = record.readUInt32LE(20)
  const sizeBytes = record.readUInt32LE(24)
  if (method !== 0 && method !== 8) throw new Error(`${name} 的压缩方法 ${method} 不受支持`)
  if (method === 0 && packedBytes !== sizeBytes) throw new Error(`${name} 的大小自相矛盾`)
  if (method === 8 && sizeBytes > Math.min(inflatedLimitBytes, packedBytes * 1032 + 1024))
    throw new Error(`${name} 疑似压缩炸弹（${packedBytes} → ${sizeBytes} 字节）`)
  return { name, record, method, crc: record.readUInt32LE(16), packedBytes, sizeBytes, offset: record.readUInt32LE(42) }
}

/** Relative, without `..`, and without characters that some system treats specially or that hide what they do. */
function isSafe(name) {
  const isPlain = !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\:*?"<>|]/u.test(name) && name === name.normalize('NFC')
  return isPlain && name.length <= 240 && name.split('/').every((part) => /^[^. ]/.test(part) && /[^. ]$/.test(part))
}

function refuseDuplicates(entries) {
  const seen = new Set()
  for (const { name } of entries) {
    const folded = name.normalize('NFKC').toLowerCase()
    if (seen.has(folded)) throw new Error(`文件名重复：${name}`)
    seen.add(folded)
  }
}

/** Finds where each file's bytes begin, and refuses files that share bytes. */
function placeData(fd, entries, limit) {
  for (const entry of entries) {
    if (entry.offset + 30 > limit) throw new Error(`${entry.name} 的位置超出文件`)
    const header = readAt(fd, entry.offset, 30)
    if (header.readUInt32LE(0) !== 0x04034b50) throw new Error(`${entry.name} 的本地文件头损坏`)
    entry.dataOffset = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)
  }
  const ordered = [...entries].sort((left, right) => left.offset - right.offset)
  ordered.forEach((entry, index) => {
    const next = index + 1 < ordered.length ? ordered[index + 1].offset : limit
    if (entry.dataOffset + entry.packedBytes > next) throw new Error(`${entry.name} 与其他内容重叠`)
  })
}

/**
 * A bundle has one possible form for given contents. Anything else in the container was written by somebody else:
 * the contents may still be right, but this is not the file that was issued.
 */
function findDeviations({ fd, fileSize, end, entries }) {
  const deviations = []
  let position = 0
  const expect = (bytes, what) => {
    const isThere = position + bytes.length <= fileSize && readAt(fd, position, bytes.length).equals(bytes)
    if (!isThere) deviations.push(what)
    position += bytes.length
  }
  for (const entry of entries) {
    entry.expectedOffset = position
    expect(localHeader(entry), `${entry.name} 的文件头`)
    position += entry.packedBytes
    expect(
      numbers([4, 0x08074b50], [4, entry.crc], [4, entry.packedBytes], [4, entry.sizeBytes]),
      `${entry.name} 的尾标`,
    )
  }
  const directory = position
  for (const entry of entries) expect(directoryRecord(entry), `${entry.name} 的目录项`)
  const count = entries.length
  const size = position - directory
  expect(numbers([4, 0x06054b50], [4, 0], [2, count], [2, count], [4, size], [4, directory], [2, 0]), '目录尾')
  if (position !== fileSize || end.position + endSize !== fileSize) deviations.push('文件总长')
  return deviations
}

function localHeader({ name }) {
  const bytes = Buffer.from(name)
  const times = [4, 0x00210000]
  return Buffer.concat([
    numbers([4, 0x04034b50], [2, 20], [2, 0x0808], [2, 0], times, [4, 0], [4, 0], [4, 0], [2, bytes.length], [2, 0]),
    bytes,
  ])
}

function directoryRecord({ name, crc, packedBytes, sizeBytes, expectedOffset }) {
  const bytes = Buffer.from(name)
  const head = [
    [4, 0x02014b50],
    [2, (3 << 8) | 63],
    [2, 20],
    [2, 0x0808],
    [2, 0],
    [4, 0x00210000],
  ]
  const sizes = [
    [4, crc],
    [4, packedBytes],
    [4, sizeBytes],
    [2, bytes.length],
    [2, 0],
    [2, 0],
  ]
  const tail = [
    [2, 0],
    [2, 0],
    [4, 0o100444 * 65536],
    [4, expectedOffset],
  ]
  return Buffer.concat([numbers(...head, ...sizes, ...tail), bytes])
}

function numbers(...fields) {
  const bytes = Buffer.alloc(fields.reduce((sum, [width]) => sum + width, 0))
  let at = 0
  for (const [width, value] of fields) at = bytes.writeUIntLE(value, at, width)
  return bytes
}

/** Calls `take` with the file's content, piece by piece; checks size and CRC-32. */
function readContent({ fd }, entry, take) {
  let crc = 0xffffffff
  const pass = (bytes) => {
    crc = crc32(crc, bytes)
    take(bytes)
  }
  if (entry.method === 8) pass(inflate(fd, entry))
  else
    for (let done = 0; done < entry.sizeBytes; done += chunkBytes)
      pass(readAt(fd, entry.dataOffset + done, Math.min(chunkBytes, entry.sizeBytes - done)))
  if ((crc ^ 0xffffffff) >>> 0 !== entry.crc) throw new Error(`${entry.name} 的 CRC 校验不符`)
}

function inflate(fd, entry) {
  let bytes
  try {
    bytes = inflateRawSync(readAt(fd, entry.dataOffset, entry.packedBytes), { maxOutputLength: entry.sizeBytes + 1 })
  } catch {
    throw new Error(`${entry.name} 不能解压，或解压后大于所述大小`)
  }
  if (bytes.length !== entry.sizeBytes) throw new Error(`${entry.name} 解压后大小不符`)
  return bytes
}

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

function crc32(start, bytes) {
  let crc = start
  for (const byte of bytes) crc = crcTable[(crc ^ byte) & 0xff] ^ (crc >>> 8)
  return crc
}

module.exports = { Unreadable, openZip, readContent }
