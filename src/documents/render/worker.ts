/** The renderer's thread: one document in, its PDF, its words or the reason why not out. */
import { parentPort, workerData } from 'node:worker_threads'
import type { RenderInput } from './sheet.ts'
import { createTypesetter } from './typesetter.ts'

const typesetter = createTypesetter((workerData as { fontDir?: string }).fontDir)

type Asked = { id: number; input: RenderInput; wanted: 'pdf' | 'words' }

parentPort?.on('message', ({ id, input, wanted }: Asked) => {
  try {
    const made = wanted === 'words' ? { words: typesetter.words(input) } : { pdf: typesetter.set(input) }
    parentPort?.postMessage({ id, ...made })
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) })
  }
})
