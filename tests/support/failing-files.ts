/** A file system that fails although it wrote: what a caller sees when the answer is lost, or its machine dies. */
import * as nodeFs from 'node:fs/promises'

type FileSystem = typeof nodeFs

/** Carries every durable step out, and reports failure at the `failing`-th. Counts them. */
export function failingAfter(failing: number): { fs: FileSystem; steps: () => number } {
  let step = 0
  const failAt =
    <Args extends unknown[], Result>(work: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      const result = await work(...args)
      step += 1
      if (step === failing) throw new Error(`第 ${step} 步写成之后失败`)
      return result
    }
  const open = async (...args: Parameters<FileSystem['open']>) => {
    const handle = await nodeFs.open(...args)
    handle.writeFile = failAt(handle.writeFile.bind(handle))
    handle.chmod = failAt(handle.chmod.bind(handle))
    handle.sync = failAt(handle.sync.bind(handle))
    return handle
  }
  return { fs: { ...nodeFs, open, rename: failAt(nodeFs.rename) }, steps: () => step }
}
