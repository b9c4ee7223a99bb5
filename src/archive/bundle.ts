/** Writes the bundle (案卷包): everything a stranger needs to check a case without us, in one .zip. */
import { createHash } from 'node:crypto'
import { Readable, Transform, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import yazl from 'yazl'
import { canonical } from '../kernel/canonical.ts'
import { originOf, type Proof, proofText, type StreamEntry } from '../ledger/index.ts'
import {
  asJson,
  type BundleContent,
  type BundleFile,
  type BundleText,
  committedFiles,
  contentTexts,
  digest,
} from './bundle-commitment.ts'

export type BundleInput = BundleContent & {
  caseStream: string
  /** All of the case's stream, which ends with the act of archiving, and of the streams joined to it. */
  entries: StreamEntry[]
  /** One for each entry, all of a shard to the same checkpoint. */
  proofs: Proof[]
  /** One verifier key for each shard that the proofs lead to. */
  verifierKeys: string[]
}

/**
 * Streams a .zip whose bytes depend on the input alone. @throws RangeError when the verifier would reject it,
 * Error when a file is no longer what its hash says
 */
export async function writeBundle(input: BundleInput, out: Writable): Promise<{ sha256: string; sizeBytes: number }> {
  rejectUnverifiable(input)
  const parts = [...[...contentTexts(input), ...logTexts(input)].map(textPart), ...input.files].toSorted(byPath)
  const zip = new yazl.ZipFile()
  addPart(zip, textPart({ path: 'manifest.json', role: 'manifest', text: manifestText(input.caseStream, parts) }))
  for (const part of parts) addPart(zip, part)
  zip.end()
  return await drain(zip.outputStream as Readable, out)
}

function textPart({ path, role, text }: BundleText): BundleFile {
  return { path, role, ...digest(text), read: () => Readable.from([Buffer.from(text)]) }
}

function byPath(left: { path: string }, right: { path: string }): number {
  return left.path < right.path ? -1 : 1
}

/** Found here rather than in court. */
function rejectUnverifiable({ caseStream, entries, proofs, ...content }: BundleInput): void {
  const last = entries.filter(({ stream }) => stream === caseStream).at(-1)
  if (!last?.type.endsWith('.archive')) throw new RangeError(`日志流 ${caseStream} 的末条不是归档`)
  if (canonical(last.body.files) !== canonical(committedFiles(content)))
    throw new RangeError('卷内文件与归档时承诺的不符')
  const proven = new Set(proofs.map(({ entryId }) => entryId))
  const waiting = entries.filter(({ id }) => !proven.has(id))
  if (waiting.length > 0) throw new RangeError(`还有 ${waiting.length} 条日志没有封存`)
  const odd = content.files.find(({ path }) => !isPortable(path))
  if (odd) throw new RangeError(`卷内文件名不能用于案卷包：${odd.path}`)
  const names = new Set(content.files.map(({ path }) => path.normalize('NFKC').toLowerCase()))
  if (names.size < content.files.length) throw new RangeError('卷内文件名有重复')
  const bytes = content.files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
  if (bytes > zipLimitBytes)
    throw new RangeError(`案卷材料共 ${bytes} 字节，超过一个案卷包的上限 ${zipLimitBytes} 字节`)
}

/** Names that every system can unpack and the verifier accepts. */
function isPortable(path: string): boolean {
  const isPlain = !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\\:*?"<>|]/u.test(path) && path === path.normalize('NFC')
  const parts = path.split('/')
  const isPlaced = parts.length > 1 && (parts[0] === 'documents' || parts[0] === 'evidence')
  return isPlain && isPlaced && path.length <= 240 && parts.every((part) => /^[^. ]/.test(part) && /[^. ]$/.test(part))
}

/** Below the size where .zip changes its format (4 GiB), with room for the log. */
const zipLimitBytes = 4_000_000_000

function logTexts({ entries, proofs, verifierKeys }: BundleInput): BundleText[] {
  const lines = entries.toSorted(byPlace).map(({ entry, body, salt }) => `${canonical({ body, entry, salt })}\n`)
  const checkpoints = new Map(proofs.map(({ shard, checkpoint }) => [originOf(shard), { shard, checkpoint }]))
  return [
    { path: 'events.ndjson', role: 'events', text: lines.join('') },
    {
      path: 'policy.txt',
      role: 'policy',
      text: verifierKeys
        .toSorted()
        .map((key) => `log ${key}\n`)
        .join(''),
    },
    ...Array.from(checkpoints.values(), ({ shard, checkpoint }) => ({
      path: `checkpoints/${shard.year}.txt`,
      role: 'checkpoint',
      text: checkpoint,
    })),
    ...proofs.map(proofFile),
  ]
}

function byPlace(left: StreamEntry, right: StreamEntry): number {
  if (left.stream === right.stream) return left.cseq - right.cseq
  return left.stream < right.stream ? -1 : 1
}

function proofFile(proof: Proof): BundleText {
  return { path: `proofs/${proof.entryId}.tlog-proof`, role: 'proof', text: proofText(proof) }
}

function manifestText(caseStream: string, parts: BundleFile[]): string {
  const files = parts.map(({ path, role, sha256, sizeBytes }) => ({ path, role, sha256, sizeBytes }))
  return asJson({ format: 'mingzheng-bundle/1', caseStream, files })
}

/** Stored, not deflated, and dated 1980: neither a zlib version nor a time zone may show in the bytes. */
const zipOptions = { mtime: new Date(0), mode: 0o100444, compress: false, forceDosTimestamp: true }

function addPart(zip: yazl.ZipFile, file: BundleFile): void {
  zip.addReadStreamLazy(file.path, { ...zipOptions, size: file.sizeBytes }, (callback) => {
    const content = file.read()
    const checked = new Checked(file)
    // the failure reaches the bundle's reader through the output stream, and nobody takes half a bundle for a whole one
    pipeline(content, checked).catch((fault: Error) => (zip.outputStream as Readable).destroy(fault))
    callback(null, checked)
  })
}

/** Passes a file on while hashing it, and fails at its end if it is not the file that was archived. */
class Checked extends Transform {
  readonly #hash = createHash('sha256')
  readonly #file: BundleFile

  constructor(file: BundleFile) {
    super()
    this.#file = file
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: (fault: null, chunk: Buffer) => void): void {
    this.#hash.update(chunk)
    done(null, chunk)
  }

  override _flush(done: (fault?: Error) => void): void {
    const isSame = this.#hash.digest('hex') === this.#file.sha256
    done(isSame ? undefined : new Error(`卷内文件 ${this.#file.path} 的内容与哈希不符`))
  }
}

async function drain(zipped: Readable, out: Writable): Promise<{ sha256: string; sizeBytes: number }> {
  const hash = createHash('sha256')
  let sizeBytes = 0
  async function* counted(chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      hash.update(chunk)
      sizeBytes += chunk.length
      yield chunk
    }
  }
  await pipeline(zipped, counted, out)
  return { sha256: hash.digest('hex'), sizeBytes }
}
