/** The renderer's thread: one document in, its PDF, its words or the reason why not out. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Asked } from './renderer.ts'
import { createTypesetter } from './typesetter.ts'

const typesetter = createTypesetter((workerData as { fontDir?: string }).fontDir)

parentPort?.on('message', ({ id, ...asked }: Asked & { id: number }) => {
  try {
    parentPort?.postMessage({ id, ...make(asked) })
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) })
  }
})

function make(asked: Asked) {
  if (asked.wanted === 'flowchart') return { pdf: typesetter.flowchart(asked.input) }
  if (asked.wanted === 'pdf') return { pdf: typesetter.set(asked.input) }
  return asked.wanted === 'words' ? { words: typesetter.words(asked.input) } : { pages: typesetter.pages(asked.input) }
}
