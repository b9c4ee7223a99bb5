/** What the archive act says about the bundle, so that nothing can be left out of it or put into it afterwards. */
import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { StreamEntry } from '../ledger/index.ts'
import { readme } from './bundle-readme.ts'

/** One line of 卷内目录. */
export type CatalogueRow = {
  order: number
  title: string
  number?: string
  day?: string
  pages?: number
  path?: string
}

export type BundleFile = {
  /** `documents/…` or `evidence/…`. */
  path: string
  role: string
  sha256: string
  sizeBytes: number
  read: () => Readable
}

/** What the bundle says in words. */
export type BundleContent = {
  /** Labels and values that a person reads: 案号, 当事人, 处罚决定 … */
  facts: Record<string, unknown>
  catalogue: CatalogueRow[]
  files: BundleFile[]
}

export type FileCommitment = { path: string; role: string; sha256: string; sizeBytes: number }

export type StreamCommitment = { stream: string; cseq: number; hash: string }

/** Goes into the body of the archiving act, the last entry of the file's stream. */
export type ArchiveCommitment = {
  /** Number of entries of the case's stream before this one. */
  finalCseq: number
  /** Hash of the last of them. */
  finalCprev: string
  /** The last entry of each other stream that belongs to the case: its inspection. */
  streams: StreamCommitment[]
  files: FileCommitment[]
}

/** `entries` are all of the case's stream and of the streams joined to it, as they stand before archiving. */
export function archiveCommitment(
  caseStream: string,
  entries: StreamEntry[],
  content: BundleContent,
): ArchiveCommitment {
  const lasts = [...new Map(entries.toSorted((a, b) => a.cseq - b.cseq).map((entry) => [entry.stream, entry])).values()]
  const own = lasts.find(({ stream }) => stream === caseStream)
  if (!own) throw new RangeError(`归档前日志流 ${caseStream} 没有条目`)
  const streams = lasts
    .filter(({ stream }) => stream !== caseStream)
    .map(({ stream, cseq, hash }) => ({ stream, cseq, hash }))
  return { finalCseq: own.cseq, finalCprev: own.hash, streams, files: committedFiles(content) }
}

/** Everything in the bundle that is not itself taken from the log. */
export function committedFiles(content: BundleContent): FileCommitment[] {
  const texts = contentTexts(content).map(({ path, role, text }) => ({ path, role, ...digest(text) }))
  const files = content.files.map(({ path, role, sha256, sizeBytes }) => ({ path, role, sha256, sizeBytes }))
  return [...texts, ...files].toSorted((left, right) => (left.path < right.path ? -1 : 1))
}

export type BundleText = { path: string; role: string; text: string }

export function contentTexts({ facts, catalogue }: BundleContent): BundleText[] {
  return [
    { path: 'case.json', role: 'facts', text: asJson(facts) },
    { path: 'catalogue.json', role: 'catalogue', text: asJson(catalogue) },
    { path: 'README.txt', role: 'readme', text: readme },
  ]
}

export function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

export function digest(text: string): { sha256: string; sizeBytes: number } {
  return { sha256: createHash('sha256').update(text).digest('hex'), sizeBytes: Buffer.byteLength(text) }
}
