/** One .zip of the court file: nothing is compressed, so its length is known before the first byte and a browser shows progress. */
import type { Readable } from 'node:stream'
import yazl from 'yazl'
import type { Office } from '../acts/office.ts'
import type { BlobStore } from '../blobs/blob-store.ts'
import { readOnly } from '../kernel/database.ts'
import { type CourtFile, loadCourtFile } from './court-file.store.ts'
import { courtFileParts } from './court-file.ts'
import { isEnforcement } from './enforcement.views.ts'

/** Undefined where there is no such enforcement. */
export function courtFileOf(office: Office, agencyId: string, id: string): Promise<CourtFile | undefined> {
  return readOnly(office.db, agencyId, async (tx) =>
    (await isEnforcement(tx, id)) ? loadCourtFile(tx, id) : undefined,
  )
}

/** Same papers, same bytes. */
export async function zipOfCourtFile(
  { items }: CourtFile,
  blobs: BlobStore,
): Promise<{ stream: Readable; sizeBytes: number }> {
  const zip = new yazl.ZipFile()
  const mtime = new Date(0)
  const options = { mtime, compress: false, forceDosTimestamp: true }
  zip.addBuffer(Buffer.from(listing(items)), '00-目录.txt', options)
  for (const [index, { part, title, number, file }] of items.entries()) {
    if (file === null) continue
    const place = Object.keys(courtFileParts).indexOf(part) + 1
    const name = `${String(index + 1).padStart(2, '0')}-${plain(title)}${number === null ? '' : `-${plain(number)}`}`
    const path = `${place}-${plain(courtFileParts[part])}/${name}${file.extension}`
    zip.addReadStreamLazy(path, { ...options, size: file.sizeBytes }, (answer) => answer(null, blobs.read(file.sha256)))
  }
  // the declared type leaves out the size that it is called with
  const sizeBytes = await new Promise<number>((resolve) =>
    zip.end(undefined, (...[size]: number[]) => resolve(size ?? -1)),
  )
  return { stream: zip.outputStream as Readable, sizeBytes }
}

function listing(items: CourtFile['items']): string {
  const rows = items.map(
    ({ part, title, number }, index) => `${index + 1}\t${courtFileParts[part]}\t${title}\t${number ?? ''}`,
  )
  return `申请人民法院强制执行材料目录（《行政强制法》第五十五条）\n\n序号\t类别\t材料\t文号\n${rows.join('\n')}\n`
}

/** What every system can unpack. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}〔〕（）]+/gu, '-')
    .slice(0, 60)
}
