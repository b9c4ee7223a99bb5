/** The newest checkpoint of each shard, kept outside the database: what a restored backup cannot take back. */
import * as nodeFs from 'node:fs/promises'
import path from 'node:path'
import type { Shard } from './checkpoint.ts'

export type FileSystem = Pick<typeof nodeFs, 'mkdir' | 'open' | 'readFile' | 'readdir' | 'rename'>

export type CheckpointStore = {
  find: (shard: Shard) => Promise<string | undefined>
  list: () => Promise<Shard[]>
  /** Replaces `expected` by `next`, durably. @throws Error when something else is there */
  swap: (shard: Shard, expected: string | undefined, next: string) => Promise<void>
}

const suffix = '.checkpoint'

export async function openCheckpointStore(dataDir: string, fs: FileSystem = nodeFs): Promise<CheckpointStore> {
  const folder = path.join(dataDir, 'checkpoints')
  await fs.mkdir(folder, { recursive: true, mode: 0o700 })
  const fileOf = ({ agencyId, year }: Shard) => path.join(folder, `${agencyId}-${year}${suffix}`)

  async function find(shard: Shard): Promise<string | undefined> {
    return await fs.readFile(fileOf(shard), 'utf8').catch((fault: NodeJS.ErrnoException) => {
      if (fault.code === 'ENOENT') return undefined
      throw fault
    })
  }

  return {
    find,
    async list() {
      const names = (await fs.readdir(folder)).filter((name) => name.endsWith(suffix))
      return names.map((name) => name.slice(0, -suffix.length)).map(shardOfName)
    },
    async swap(shard, expected, next) {
      if ((await find(shard)) !== expected) throw new Error(`检查点已被另一个封存进程改动：${fileOf(shard)}`)
      await replaceDurably(fileOf(shard), next, fs)
    },
  }
}

function shardOfName(name: string): Shard {
  return { agencyId: name.slice(0, -5), year: Number(name.slice(-4)) }
}

/** A crash before the rename leaves the old checkpoint and a temporary file that the next swap overwrites. */
async function replaceDurably(file: string, text: string, fs: FileSystem): Promise<void> {
  const temporary = `${file}.new`
  const handle = await fs.open(temporary, 'w', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await fs.rename(temporary, file)
  // A power cut here may still bring back the old checkpoint: it is a smaller one of the same tree, so the next pass
  // finds the database ahead of it and signs again. Only after this line may anybody be shown the new one.
  const folder = await fs.open(path.dirname(file), 'r')
  await folder.sync().finally(() => folder.close())
}
