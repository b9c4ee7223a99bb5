/** The renderer's thread: one document in, one PDF or the reason why not out. */
import { parentPort, workerData } from 'node:worker_threads'
import type { RenderInput } from './sheet.ts'
import { createTypesetter } from './typesetter.ts'

const typesetter = createTypesetter((workerData as { fontDir?: string }).fontDir)

parentPort?.on('message', ({ id, input }: { id: number; input: RenderInput }) => {
  try {
    const pdf = typesetter.set(input)
    parentPort?.postMessage({ id, pdf })
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) })
  }
})
