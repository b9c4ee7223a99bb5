/** The renderer's thread: one document in, its PDF, its words or the reason why not out. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Wanted } from './renderer.ts'
import type { RenderInput } from './sheet.ts'
import { createTypesetter } from './typesetter.ts'

const typesetter = createTypesetter((workerData as { fontDir?: string }).fontDir)

type Asked = { id: number; input: RenderInput; wanted: Wanted }

parentPort?.on('message', ({ id, input, wanted }: Asked) => {
  try {
    parentPort?.postMessage({ id, ...make(input, wanted) })
  } catch (error) {
    parentPort?.postMessage({ id, error: error instanceof Error ? error.message : String(error) })
  }
})

function make(input: RenderInput, wanted: Wanted) {
  if (wanted === 'pdf') return { pdf: typesetter.set(input) }
  return wanted === 'words' ? { words: typesetter.words(input) } : { pages: typesetter.pages(input) }
}
