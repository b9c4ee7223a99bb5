/** A photo is what it is said to be before it is recorded: the public site will serve these bytes. */
import type { BlobStore } from '../blobs/blob-store.ts'
import { penaltyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { photoLimitBytes } from './certificate-fields.ts'

type Given = Record<string, unknown>
const starts = { 'image/jpeg': [0xff, 0xd8, 0xff], 'image/png': [0x89, 0x50, 0x4e, 0x47] } as const

export async function checkPhoto(
  blobs: BlobStore,
  { photoSha256: sha256, sizeBytes, mediaType }: Given,
): Promise<Refusal | undefined> {
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) return undefined
  if (mediaType !== 'image/jpeg' && mediaType !== 'image/png') return undefined
  if (!(await blobs.has(sha256)))
    return refuse('photo-missing', '照片没有上传成功。', penaltyLaw(55, 1), '请重新上传。')
  const head = await readUpTo(blobs, sha256, photoLimitBytes)
  const fits = head.length === sizeBytes && starts[mediaType].every((byte, index) => head[index] === byte)
  return fits
    ? undefined
    : refuse('photo-unfit', '照片须为不超过 512 KB 的 JPEG 或者 PNG 图片。', penaltyLaw(55, 1), '请另存后重新上传。')
}

/** Stops reading as soon as it is too much. */
async function readUpTo(blobs: BlobStore, sha256: string, most: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let sizeBytes = 0
  for await (const chunk of blobs.read(sha256)) {
    parts.push(chunk as Uint8Array)
    sizeBytes += (chunk as Uint8Array).length
    if (sizeBytes > most) break
  }
  return Buffer.concat(parts)
}
