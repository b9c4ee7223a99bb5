/** Reads an uploaded scan before the signature is recorded: it is what it is said to be, and no larger. */
import type { BlobStore } from '../blobs/blob-store.ts'
import { penaltyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import { scanHelp, scanLimitBytes, scanTypeOf } from './scan.ts'

type Given = { manner?: unknown; scanSha256?: unknown; sizeBytes?: unknown; mediaType?: unknown }

/** Undefined when the file may stand for the signature, or when the act itself says what is missing. */
export async function checkScan(
  blobs: BlobStore,
  { manner, scanSha256: sha256, sizeBytes, mediaType }: Given,
): Promise<Refusal | undefined> {
  if (manner !== 'scan' || typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) return undefined
  if (!(await blobs.has(sha256)))
    return refuse('scan-missing', '签名扫描件没有上传成功。', penaltyLaw(55, 2), '请重新上传。')
  const found = await measure(blobs, sha256)
  if (found.type === undefined || found.sizeBytes > scanLimitBytes)
    return refuse('scan-unfit', `签名扫描件只收 ${scanHelp}。`, penaltyLaw(55, 2), '请另存为 PDF 或者拍照后重新上传。')
  return found.type === mediaType && found.sizeBytes === sizeBytes
    ? undefined
    : refuse('scan-differs', '签名扫描件的格式或者大小与所报的不一致。', penaltyLaw(55, 2), '请重新上传。')
}

/** Stops reading as soon as it is too much. */
async function measure(blobs: BlobStore, sha256: string) {
  let sizeBytes = 0
  let first: Uint8Array | undefined
  for await (const chunk of blobs.read(sha256)) {
    first ??= chunk
    sizeBytes += (chunk as Uint8Array).length
    if (sizeBytes > scanLimitBytes) break
  }
  return { sizeBytes, type: scanTypeOf(first ?? new Uint8Array()) }
}
