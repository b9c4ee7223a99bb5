/** Makes PDFs in a thread of its own, so that the server answers while a document is being set. */
import { Worker } from 'node:worker_threads'
import type { RenderInput } from './sheet.ts'

export type Renderer = {
  /** PDF/A-2a; the same input gives the same bytes. @throws Error naming form and field when something is missing */
  render: (input: RenderInput) => Promise<Uint8Array>
  close: () => Promise<void>
}

type Waiting = { resolve: (pdf: Uint8Array) => void; reject: (error: Error) => void }
type Answer = { id: number; pdf: Uint8Array } | { id: number; error: string }

/** `fontDir`: a folder with the bureau's licensed fonts (仿宋_GB2312, 方正小标宋 …); without it Noto is used. */
export function createRenderer({ fontDir }: { fontDir?: string } = {}): Renderer {
  const waiting = new Map<number, Waiting>()
  let thread: Worker | undefined
  let lastId = 0
  const start = (): Worker => {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { fontDir } })
    started.on('message', (answer: Answer) => {
      settle(waiting, answer)
      if (waiting.size === 0) started.unref() // an idle thread keeps no program alive
    })
    // a thread that dies fails what it was asked; the next document gets a new one
    started.on('error', (error: Error) => abandon(waiting, error))
    started.on('exit', (code) => {
      if (thread === started) thread = undefined
      abandon(waiting, new Error(`文书排版线程已退出（${code}）`))
    })
    return started
  }
  return {
    render: (input) =>
      new Promise((resolve, reject) => {
        thread ??= start()
        lastId += 1
        waiting.set(lastId, { resolve, reject })
        thread.ref()
        thread.postMessage({ id: lastId, input })
      }),
    close: async () => {
      await thread?.terminate()
    },
  }
}

function settle(waiting: Map<number, Waiting>, answer: Answer): void {
  const asked = waiting.get(answer.id)
  waiting.delete(answer.id)
  if ('pdf' in answer) asked?.resolve(answer.pdf)
  else asked?.reject(new Error(answer.error))
}

function abandon(waiting: Map<number, Waiting>, error: Error): void {
  for (const { reject } of waiting.values()) reject(error)
  waiting.clear()
}
