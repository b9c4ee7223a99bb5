/** Good and broken bundles, by a seeded mutation tester: what both verifiers must agree on, bundle by bundle. */
import { type Parts, putTogether, repairManifest } from './bundle.ts'
import { forgeries, resign } from './forgeries.ts'

export type Specimen = {
  name: string
  bytes: Buffer
  isGood: boolean
  /** Checked with the agency's key from elsewhere, or with the one in the bundle. */
  withPolicy: boolean
  allowRepacked: boolean
}

/** mulberry32: the same seed makes the same corpus of the same bundle. */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

type Source = { bytes: Buffer; parts: Parts }

export async function* corpusOf(source: Source, seed: number): AsyncGenerator<Specimen> {
  const random = seeded(seed)
  yield* goodOnes(source)
  yield* damaged(source.bytes, random)
  yield* forged(source.parts, random)
  yield* exchanged(source.parts, random)
}

const plain = { isGood: false, withPolicy: true, allowRepacked: false }

async function* goodOnes({ bytes, parts }: Source): AsyncGenerator<Specimen> {
  yield { ...plain, name: '原样', bytes, isGood: true }
  yield { ...plain, name: '原样，不给公钥', bytes, isGood: true, withPolicy: false }
  const ways = [
    { compress: true },
    { compress: false, mtime: new Date('2026-05-04') },
    { compress: true, mtime: new Date('2026-05-04'), mode: 0o100644 },
    { compress: true, mode: 0o100600 },
  ]
  for (const [index, way] of ways.entries()) {
    const repacked = await putTogether(parts, way)
    yield { ...plain, name: `重新打包之${index + 1}，只核验内容`, bytes: repacked, isGood: true, allowRepacked: true }
    yield { ...plain, name: `重新打包之${index + 1}`, bytes: repacked }
  }
  const turned = await putTogether([...parts].reverse())
  yield { ...plain, name: '次序颠倒地重新打包，只核验内容', bytes: turned, isGood: true, allowRepacked: true }
  const resigned = new Map(parts)
  resign(resigned)
  const bytesResigned = await putTogether(repairManifest(resigned))
  yield { ...plain, name: '换了签名，不给公钥', bytes: bytesResigned, isGood: true, withPolicy: false }
  yield { ...plain, name: '换了签名', bytes: bytesResigned }
}

/** By accident: disks, cables, half downloads. */
async function* damaged(bytes: Buffer, random: (below: number) => number): AsyncGenerator<Specimen> {
  const place = () => random(bytes.length)
  const kinds: [string, number, () => Buffer][] = [
    ['翻转一位', 120, () => changed(bytes, place(), (byte) => byte ^ (1 << random(8)))],
    ['一个字节归零', 20, () => changed(bytes, place(), (byte) => (byte === 0 ? 1 : 0))],
    ['截断', 20, () => bytes.subarray(0, place())],
    ['中间少一段', 20, () => without(bytes, place(), 1 + random(300))],
    ['中间多一段', 20, () => inserted(bytes, place(), bytes.subarray(place()).subarray(0, 1 + random(300)))],
    ['一段被别处覆盖', 20, () => overwritten(bytes, place(), random)],
  ]
  for (const [name, count, make] of kinds)
    for (let round = 1; round <= count; round++) yield { ...plain, name: `${name}之${round}`, bytes: make() }
}

function changed(bytes: Buffer, at: number, change: (byte: number) => number): Buffer {
  const copy = Buffer.from(bytes)
  copy[at] = change(copy[at] ?? 0)
  return copy
}

const without = (bytes: Buffer, at: number, count: number) =>
  Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + count)])

const inserted = (bytes: Buffer, at: number, more: Buffer) =>
  Buffer.concat([bytes.subarray(0, at), more, bytes.subarray(at)])

/** Sixty-four bytes from elsewhere; where they happen to be the same ones, the last is turned. */
function overwritten(bytes: Buffer, at: number, random: (below: number) => number): Buffer {
  const copy = Buffer.from(bytes)
  bytes.copy(copy, at, random(bytes.length - 64), bytes.length)
  copy.set(bytes.subarray(Math.min(bytes.length, at + 64)), Math.min(bytes.length, at + 64))
  return copy.equals(bytes) ? changed(bytes, at, (byte) => ~byte & 0xff) : copy
}

/** On purpose, the manifest put right again: each forgery alone, and with another. */
async function* forged(parts: Parts, random: (below: number) => number): AsyncGenerator<Specimen> {
  for (const [index, [name, change]] of forgeries.entries()) {
    const copy = new Map(parts)
    change(copy)
    const bytes = await putTogether(repairManifest(copy))
    yield { ...plain, name, bytes }
    const compressed = await putTogether(repairManifest(copy), { compress: true })
    if (index % 2 === 0) yield { ...plain, name: `${name}，重新打包`, bytes: compressed, allowRepacked: true }
    yield* twice(copy, name, forgeries[random(forgeries.length)])
  }
}

async function* twice(
  parts: Parts,
  name: string,
  other: (typeof forgeries)[number] | undefined,
): AsyncGenerator<Specimen> {
  if (!other) return
  const copy = new Map(parts)
  try {
    other[1](copy)
  } catch {
    return // the first forgery took away what the second would have changed
  }
  yield { ...plain, name: `${name}，又${other[0]}`, bytes: await putTogether(repairManifest(copy)) }
}

/** Two files of the bundle change places, or one is another's content, the manifest put right again. */
async function* exchanged(parts: Parts, random: (below: number) => number): AsyncGenerator<Specimen> {
  const names = [...parts.keys()].filter((name) => name !== 'manifest.json')
  for (let round = 1; round <= 30; round++) {
    const [left, right] = [names[random(names.length)] ?? '', names[random(names.length)] ?? '']
    const [a, b] = [parts.get(left), parts.get(right)]
    if (!a || !b || a.equals(b)) continue
    const copy = new Map(parts).set(left, b)
    if (round % 2 === 0) copy.set(right, a)
    yield { ...plain, name: `${left} 换成 ${right}`, bytes: await putTogether(repairManifest(copy)) }
  }
}
