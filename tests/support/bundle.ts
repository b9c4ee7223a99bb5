/** A real bundle on a real log, and the means to forge it as an attacker who repairs what he can. */
import { createHash, randomBytes } from 'node:crypto'
import { createWriteStream, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Readable, Writable } from 'node:stream'
import yazl from 'yazl'
import { writeBundle } from '../../src/archive/bundle.ts'
import { archiveCommitment, type BundleContent, type BundleFile } from '../../src/archive/bundle-commitment.ts'
import { canonical } from '../../src/kernel/canonical.ts'
import { type Database, inTransaction } from '../../src/kernel/database.ts'
import { type Instant, instant } from '../../src/kernel/day.ts'
import { uuidv7 } from '../../src/kernel/id.ts'
import { append } from '../../src/ledger/append.ts'
import { type EntryDraft, listEntries, listProofs, type Sequencer } from '../../src/ledger/index.ts'

export type Verdict = { ok: boolean; checks: { name: string; ok: boolean; detail: string }[]; notices: string[] }
type Verifier = {
  verifyBundle: (file: string, options?: { policy?: object[]; allowRepacked?: boolean }) => Verdict
  parsePolicy: (text: string) => object[]
}
export const { verifyBundle, parsePolicy } = createRequire(import.meta.url)('../../verifier/verify.js') as Verifier

export const newId = () => uuidv7(instant('2026-03-02T01:00:00Z'), randomBytes(10))

export const silent = { info: () => undefined, error: () => undefined }

export function draft(agencyId: string, stream: string, change: Partial<EntryDraft> = {}): EntryDraft {
  const at: Instant = instant('2026-03-02T01:00:00Z')
  return {
    id: newId(),
    agencyId,
    stream,
    type: 'case.note',
    at,
    actor: '执法员甲',
    body: { 备注: stream },
    files: [],
    ...change,
  }
}

export const digest = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex')

function file(path: string, role: string, content: string): BundleFile {
  const bytes = Buffer.from(content)
  return { path, role, sha256: digest(bytes), sizeBytes: bytes.length, read: () => Readable.from([bytes]) }
}

export const content: BundleContent = {
  facts: { 案号: '示应急罚〔2026〕1号', 当事人: '示例化工有限公司', 罚款分: 7000000 },
  catalogue: [
    { order: 1, title: '现场检查记录', path: 'documents/01-现场检查记录.pdf' },
    { order: 2, title: '行政处罚决定书', path: 'documents/02-行政处罚决定书.pdf' },
  ],
  files: [
    file('documents/01-现场检查记录.pdf', 'document', '%PDF-1.7 检查记录'),
    file('documents/02-行政处罚决定书.pdf', 'document', '%PDF-1.7 决定书'.repeat(50)),
    file('evidence/01-照片.jpg', 'evidence', '照片'.repeat(300)),
    file('evidence/02-照片.jpg', 'evidence', '照相'.repeat(300)),
  ],
}

/** An inspection and a case that lasts over New Year, among the entries of others. */
export async function archiveCase(
  db: Database,
  sequencer: Sequencer,
  agencyId: string,
  kept = content,
): Promise<{
  caseStream: string
  policy: string
  write: (path: string) => Promise<{ sha256: string; sizeBytes: number }>
}> {
  const [inspection, caseStream] = [`inspection/${newId()}`, `case/${newId()}`]
  const steps: [string, string, string][] = [
    [inspection, 'inspection.begin', '2025-12-30T01:00:00Z'],
    [inspection, 'inspection.record', '2025-12-30T02:00:00Z'],
    [caseStream, 'case.file', '2025-12-31T02:00:00Z'],
    [caseStream, 'evidence.add', '2025-12-31T17:00:00Z'],
    [caseStream, 'decision.issue', '2026-01-20T02:00:00Z'],
    [caseStream, 'case.close', '2026-02-20T02:00:00Z'],
  ]
  const paper = { form: 'decision', content: { 决定: '罚款' } }
  const written = { sha256: digest(Buffer.from(canonical(paper.content))), sizeBytes: 0, role: 'content:decision' }
  for (const [index, [stream, type, at]] of steps.entries()) {
    const files = content.files
      .slice(index % 3, (index % 3) + 2)
      .map(({ sha256, sizeBytes, role }) => ({ sha256, sizeBytes, role }))
    await record(
      db,
      draft(agencyId, stream, {
        type,
        at: instant(at),
        body: { 步骤: type, 序: index, documents: [paper] },
        files: [...files, written],
      }),
    )
    await record(db, draft(agencyId, `other/${index}`, { at: instant(at) }))
    await sequencer.sealNow()
  }
  const read = () =>
    inTransaction(db, agencyId, async (tx) => [
      ...(await listEntries(tx, inspection)),
      ...(await listEntries(tx, caseStream)),
    ])
  const body = archiveCommitment(caseStream, await read(), kept)
  await record(db, draft(agencyId, caseStream, { type: 'case.archive', body }))
  await record(db, draft(agencyId, 'other/last'))
  await sequencer.sealNow()
  const entries = await read()
  const proofs = await inTransaction(db, agencyId, (tx) =>
    listProofs(
      tx,
      entries.map(({ id }) => id),
    ),
  )
  const verifierKeys = [2025, 2026].map((year) => sequencer.verifierKey({ agencyId, year }))
  return {
    caseStream,
    policy: verifierKeys.map((key) => `log ${key}\n`).join(''),
    write: (path) => writeBundle({ ...kept, caseStream, entries, proofs, verifierKeys }, createWriteStream(path)),
  }
}

export async function record(db: Database, entry: EntryDraft): Promise<void> {
  await inTransaction(db, entry.agencyId, (tx) => append(tx, entry))
}

/** A bundle taken apart: contents by path, in the order of the .zip. */
export type Parts = Map<string, Buffer>

export function takeApart(path: string): Parts {
  const bytes = readFileSync(path)
  const parts: Parts = new Map()
  for (let at = bytes.readUInt32LE(bytes.length - 6); bytes.readUInt32LE(at) === 0x02014b50; ) {
    const nameLength = bytes.readUInt16LE(at + 28)
    const start = bytes.readUInt32LE(at + 42) + 30 + nameLength
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    parts.set(name, bytes.subarray(start, start + bytes.readUInt32LE(at + 24)))
    at += 46 + nameLength
  }
  return parts
}

export type ZipOptions = Partial<yazl.Options>

/** Writes the container as the product would. */
export async function putTogether(parts: Iterable<[string, Buffer]>, options: ZipOptions = {}): Promise<Buffer> {
  const zip = new yazl.ZipFile()
  const plain = { mtime: new Date(0), mode: 0o100444, compress: false, forceDosTimestamp: true, ...options }
  for (const [name, bytes] of parts)
    zip.addReadStreamLazy(name, plain, (callback) => callback(null, Readable.from([bytes])))
  zip.end()
  const chunks: Buffer[] = []
  const out = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk)
      done()
    },
  })
  await new Promise((resolve) => zip.outputStream.pipe(out).on('finish', resolve))
  return Buffer.concat(chunks)
}

export type ManifestRow = { path: string; role: string; sha256: string; sizeBytes: number }
type Manifest = { format: string; caseStream: string; files: ManifestRow[] }

/** Makes the manifest agree with whatever the contents have become. */
export function repairManifest(parts: Parts): Parts {
  const manifest: Manifest = JSON.parse(String(parts.get('manifest.json')))
  const rest = [...parts]
    .filter(([name]) => name !== 'manifest.json')
    .sort(([left], [right]) => (left < right ? -1 : 1))
  const roles = new Map(manifest.files.map(({ path, role }) => [path, role]))
  const files = rest.map(([path, bytes]) => {
    const role = roles.get(path) ?? (path.startsWith('proofs/') ? 'proof' : 'evidence')
    return { path, role, sha256: digest(bytes), sizeBytes: bytes.length }
  })
  const text = `${JSON.stringify({ ...manifest, files }, null, 2)}\n`
  return new Map([['manifest.json', Buffer.from(text)], ...rest])
}
