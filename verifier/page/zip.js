/** Reads a .zip that may have been made to harm, slice by slice from a Blob; nothing larger than it says is taken in. */
import { concat, fields, fromUtf8, isSame, utf8 } from './bytes.js'

/** The file is no zip at all, as opposed to a zip with something wrong in it. */
export class Unreadable extends Error {}

const endBytes = 22
const entryLimit = 20_000
const sliceBytes = 4 << 20
const inflatedLimitBytes = 512 << 20

async function slice(file, from, length) {
  const bytes = new Uint8Array(await file.slice(from, from + length).arrayBuffer())
  if (bytes.length !== length) throw new Error('文件在中途结束')
  return bytes
}

const viewOf = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** @param {Blob} file @returns entries in the order of the directory, and where the container is not as issued */
export async function openZip(file) {
  const end = await findEnd(file)
  if (end.count > entryLimit) throw new Error(`文件数 ${end.count} 超过上限 ${entryLimit}`)
  if (end.offset + end.size > end.position) throw new Error('目录超出文件')
  const entries = readDirectory(await slice(file, end.offset, end.size), end.count)
  refuseDuplicates(entries)
  for (const entry of entries) await findData(file, entry, end.offset)
  refuseOverlaps(entries, end.offset)
  return {
    file,
    entries,
    byName: new Map(entries.map((entry) => [entry.name, entry])),
    ...(await compare(file, end, entries)),
  }
}

async function findEnd(file) {
  const tailBytes = Math.min(file.size, endBytes + 0xffff)
  const tail = await slice(file, file.size - tailBytes, tailBytes)
  const view = viewOf(tail)
  for (let at = tail.length - endBytes; at >= 0; at--) {
    if (view.getUint32(at, true) !== 0x06054b50) continue
    if (at + endBytes + view.getUint16(at + 20, true) !== tail.length) continue
    const [count, size, offset] = [
      view.getUint16(at + 10, true),
      view.getUint32(at + 12, true),
      view.getUint32(at + 16, true),
    ]
    return { position: file.size - tailBytes + at, count, size, offset }
  }
  throw new Unreadable('不是 zip 文件，或尾部已被截断')
}

function readDirectory(bytes, count) {
  const view = viewOf(bytes)
  const entries = []
  let at = 0
  while (entries.length < count) {
    const which = `目录第 ${entries.length + 1} 项`
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw new Error(`${which}损坏`)
    const length = 46 + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0)
    if (at + length > bytes.length) throw new Error(`${which}超出目录`)
    entries.push(readEntry(bytes.subarray(at, at + length)))
    at += length
  }
  if (at !== bytes.length) throw new Error('目录后有多余内容')
  return entries
}

function readEntry(record) {
  const view = viewOf(record)
  const name = fromUtf8(record.subarray(46, 46 + view.getUint16(28, true)))
  if (!isHarmless(name)) throw new Error(`危险的文件名：${JSON.stringify(name)}`)
  const kind = (view.getUint32(38, true) >>> 28) & 0xf
  if (view.getUint32(38, true) >>> 16 !== 0 && kind !== 8) throw new Error(`${name} 不是普通文件`)
  const entry = {
    name,
    method: view.getUint16(10, true),
    crc: view.getUint32(16, true),
    packedBytes: view.getUint32(20, true),
    sizeBytes: view.getUint32(24, true),
    headerAt: view.getUint32(42, true),
  }
  refuseSizes(entry)
  return entry
}

function refuseSizes({ name, method, packedBytes, sizeBytes }) {
  if (method !== 0 && method !== 8) throw new Error(`${name} 的压缩方法 ${method} 不受支持`)
  if (method === 0 && packedBytes !== sizeBytes) throw new Error(`${name} 的大小自相矛盾`)
  if (method === 8 && (sizeBytes > inflatedLimitBytes || sizeBytes > packedBytes * 1032 + 1024))
    throw new Error(`${name} 疑似压缩炸弹（${packedBytes} → ${sizeBytes} 字节）`)
}

/** Relative, without `..`, and without characters that some system treats specially or that hide what they do. */
function isHarmless(name) {
  if (name.length > 240 || name !== name.normalize('NFC')) return false
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\:*?"<>|]/u.test(name)) return false
  return name.split('/').every((part) => part !== '' && !/^[. ]|[. ]$/.test(part))
}

function refuseDuplicates(entries) {
  const seen = new Set()
  for (const { name } of entries) {
    const folded = name.normalize('NFKC').toLowerCase()
    if (seen.has(folded)) throw new Error(`文件名重复：${name}`)
    seen.add(folded)
  }
}

async function findData(file, entry, limit) {
  if (entry.headerAt + 30 > limit) throw new Error(`${entry.name} 的位置超出文件`)
  const view = viewOf(await slice(file, entry.headerAt, 30))
  if (view.getUint32(0, true) !== 0x04034b50) throw new Error(`${entry.name} 的本地文件头损坏`)
  entry.dataAt = entry.headerAt + 30 + view.getUint16(26, true) + view.getUint16(28, true)
}

function refuseOverlaps(entries, limit) {
  const inPlace = [...entries].sort((left, right) => left.headerAt - right.headerAt)
  for (const [index, entry] of inPlace.entries()) {
    const next = inPlace[index + 1]?.headerAt ?? limit
    if (entry.dataAt + entry.packedBytes > next) throw new Error(`${entry.name} 与其他内容重叠`)
  }
}

/** A bundle has one possible form for given contents: every byte that is not content is written anew and compared. */
async function compare(file, end, entries) {
  const deviations = []
  let at = 0
  const expect = async (bytes, what) => {
    const found = new Uint8Array(await file.slice(at, at + bytes.length).arrayBuffer())
    if (!isSame(found, bytes)) deviations.push(what)
    at += bytes.length
  }
  const places = []
  for (const entry of entries) {
    places.push(at)
    await expect(localHeader(entry.name), `${entry.name} 的文件头`)
    at += entry.packedBytes
    const { crc, packedBytes, sizeBytes } = entry
    await expect(fields([4, 0x08074b50], [4, crc], [4, packedBytes], [4, sizeBytes]), `${entry.name} 的尾标`)
  }
  const directoryAt = at
  for (const [index, entry] of entries.entries())
    await expect(directoryRecord(entry, places[index]), `${entry.name} 的目录项`)
  const counts = [2, entries.length]
  await expect(
    fields([4, 0x06054b50], [4, 0], counts, counts, [4, at - directoryAt], [4, directoryAt], [2, 0]),
    '目录尾',
  )
  if (at !== file.size || end.position + endBytes !== file.size) deviations.push('文件总长')
  return { deviations }
}

/** Version 2.0, sizes after the content, UTF-8 names, stored, dated 1980-01-01. */
const common = [
  [2, 20],
  [2, 0x0808],
  [2, 0],
  [4, 0x00210000],
]

function localHeader(name) {
  const bytes = utf8(name)
  return concat(fields([4, 0x04034b50], ...common, [4, 0], [4, 0], [4, 0], [2, bytes.length], [2, 0]), bytes)
}

function directoryRecord({ name, crc, packedBytes, sizeBytes }, headerAt) {
  const bytes = utf8(name)
  const sizes = [
    [4, crc],
    [4, packedBytes],
    [4, sizeBytes],
    [2, bytes.length],
  ]
  const tail = [
    [2, 0],
    [2, 0],
    [2, 0],
    [2, 0],
    [4, 0o100444 * 65536],
    [4, headerAt],
  ]
  return concat(fields([4, 0x02014b50], [2, 0x033f], ...common, ...sizes, ...tail), bytes)
}

/** The content, slice by slice. @throws Error when its size or its CRC-32 is not what the directory says */
export async function* contentOf({ file }, entry) {
  let crc = 0xffffffff
  const packed = file.slice(entry.dataAt, entry.dataAt + entry.packedBytes)
  for await (const bytes of entry.method === 8 ? inflated(packed, entry) : stored(packed)) {
    crc = crc32(crc, bytes)
    yield bytes
  }
  if ((crc ^ 0xffffffff) >>> 0 !== entry.crc) throw new Error(`${entry.name} 的 CRC 校验不符`)
}

async function* stored(packed) {
  for (let at = 0; at < packed.size; at += sliceBytes)
    yield await slice(packed, at, Math.min(sliceBytes, packed.size - at))
}

async function* inflated(packed, { name, sizeBytes }) {
  const reader = packed.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  let done = 0
  for (;;) {
    const piece = await reader.read().catch(() => {
      throw new Error(`${name} 不能解压，或解压后大于所述大小`)
    })
    if (piece.done) break
    done += piece.value.length
    if (done > sizeBytes) throw new Error(`${name} 不能解压，或解压后大于所述大小`)
    yield piece.value
  }
  if (done !== sizeBytes) throw new Error(`${name} 解压后大小不符`)
}

const crcTable = Int32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

function crc32(start, bytes) {
  let crc = start
  for (let at = 0; at < bytes.length; at++) crc = crcTable[(crc ^ bytes[at]) & 0xff] ^ (crc >>> 8)
  return crc
}
