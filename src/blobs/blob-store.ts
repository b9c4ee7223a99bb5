/** Content-addressed files, written once: the name is the hash, so nothing can be replaced by something else. */
import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import * as nodeFs from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'

export type Blob = { sha256: string; sizeBytes: number }

export type BlobStore = {
  /** Resolves when the content would survive a power cut. @throws BlobTooLarge, with nothing kept */
  put: (content: AsyncIterable<Uint8Array> | Uint8Array, limitBytes: number) => Promise<Blob>
  read: (sha256: string) => Readable
  has: (sha256: string) => Promise<boolean>
}

export type FileSystem = Pick<typeof nodeFs, 'access' | 'mkdir' | 'open' | 'readdir' | 'rename' | 'rm'>

export class BlobTooLarge extends Error {
  readonly limitBytes: number
  constructor(limitBytes: number) {
    super(`文件超过上限 ${limitBytes} 字节`)
    this.limitBytes = limitBytes
  }
}

export async function openBlobStore(dir: string, fs: FileSystem = nodeFs): Promise<BlobStore> {
  const incoming = path.join(dir, 'incoming')
  await fs.mkdir(incoming, { recursive: true })
  // what a crash left half-written was never acknowledged to anybody
  for (const name of await fs.readdir(incoming)) await fs.rm(path.join(incoming, name))
  const fileOf = (sha256: string) => path.join(dir, ...placeOf(sha256), sha256)

  return {
    async put(content, limitBytes) {
      const temporary = path.join(incoming, randomBytes(16).toString('hex'))
      try {
        const blob = await writeTemporary(fs, temporary, { content, limitBytes })
        await moveIntoPlace(fs, temporary, fileOf(blob.sha256))
        return blob
      } catch (fault) {
        await fs.rm(temporary, { force: true })
        throw fault
      }
    },
    read: (sha256) => createReadStream(fileOf(sha256)),
    has: (sha256) => exists(fs, fileOf(sha256)),
  }
}

function placeOf(sha256: string): string[] {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError(`不是 SHA-256：${sha256}`)
  return ['sha256', sha256.slice(0, 2), sha256.slice(2, 4)]
}

type Incoming = { content: AsyncIterable<Uint8Array> | Uint8Array; limitBytes: number }

async function writeTemporary(fs: FileSystem, file: string, { content, limitBytes }: Incoming): Promise<Blob> {
  const hash = createHash('sha256')
  const handle = await fs.open(file, 'wx', 0o400)
  let sizeBytes = 0
  try {
    for await (const chunk of content instanceof Uint8Array ? [content] : content) {
      sizeBytes += chunk.length
      if (sizeBytes > limitBytes) throw new BlobTooLarge(limitBytes)
      hash.update(chunk)
      await handle.writeFile(chunk)
    }
    await handle.chmod(0o444)
    await handle.sync()
  } finally {
    await handle.close()
  }
  return { sha256: hash.digest('hex'), sizeBytes }
}

/** A crash before the rename leaves a temporary file, after it the whole content: never a part under its name. */
async function moveIntoPlace(fs: FileSystem, temporary: string, file: string): Promise<void> {
  const folder = path.dirname(file)
  await fs.mkdir(folder, { recursive: true })
  if (await exists(fs, file)) await fs.rm(temporary)
  else await fs.rename(temporary, file)
  // Without these a power cut could forget the name. Also when the file was there already: whoever put it there may
  // have died before this point.
  for (const level of [folder, path.dirname(folder), path.dirname(path.dirname(folder))]) await syncFolder(fs, level)
}

async function syncFolder(fs: FileSystem, folder: string): Promise<void> {
  const handle = await fs.open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

async function exists(fs: FileSystem, file: string): Promise<boolean> {
  return await fs.access(file).then(
    () => true,
    () => false,
  )
}
