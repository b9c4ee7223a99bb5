/** A ledger entry: the public part that is hashed into the log, without personal data. */
import { hash } from 'node:crypto'
import { canonical } from '../kernel/canonical.ts'
import { dayOf, type Instant } from '../kernel/day.ts'

export type FileReference = { sha256: string; sizeBytes: number; role: string }

export type EntryDraft = {
  id: string
  agencyId: string
  stream: string
  type: string
  at: Instant
  actor: string
  body: Record<string, unknown>
  files: FileReference[]
}

/** Where an entry stands in its stream: 1 … n, and the hash of the one before. */
export type StreamPosition = { cseq: number; cprev: string }

/** `cprev` of the first entry of a stream. */
export const noEntry = '0'.repeat(64)

const entryLimitBytes = 4096

/** The entry as text around its two values that only the stream's head knows; the database puts them between. */
export type EntryFrame = { before: string; after: string }

/** @throws RangeError when the entry would not fit; content belongs in files and body, the log carries hashes */
export function entryFrame(draft: EntryDraft, salt: Uint8Array): EntryFrame {
  const { id, agencyId: agency, stream, type, at, actor, files } = draft
  const first = canonical({ actor, agency, at, body: bodyHash(canonical(draft.body), salt) })
  const last = canonical({ files, id, stream, type, v: 1 })
  const frame = { before: `${first.slice(0, -1)},"cprev":"`, after: `,${last.slice(1)}` }
  const sizeBytes = Buffer.byteLength(entryText(frame, { cseq: Number.MAX_SAFE_INTEGER, cprev: noEntry }))
  if (sizeBytes > entryLimitBytes)
    throw new RangeError(
      `日志条目 ${type} 有 ${sizeBytes} 字节，超过 ${entryLimitBytes} 字节（文件 ${files.length} 个）`,
    )
  return frame
}

/** Canonical JSON of the whole entry; its UTF-8 bytes are what the log hashes. */
export function entryText({ before, after }: EntryFrame, { cseq, cprev }: StreamPosition): string {
  return `${before}${cprev}","cseq":${cseq}${after}`
}

export function entryHash(text: string): string {
  return hash('sha256', text)
}

/** The salt keeps a short body from being guessed, and can be destroyed while the log stays whole. */
export function bodyHash(canonicalBody: string, salt: Uint8Array): string {
  return hash('sha256', Buffer.concat([salt, Buffer.from(canonicalBody)]))
}

/** The calendar year in Beijing: one tree a year for each agency. */
export function shardYear(at: Instant): number {
  return Number(dayOf(at).slice(0, 4))
}
