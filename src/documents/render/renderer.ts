/** Makes PDFs in a thread of its own, so that the server answers while a document is being set. */
import { Worker } from 'node:worker_threads'
import type { FlowchartSheet } from './flowchart-sheet.ts'
import type { RenderInput } from './sheet.ts'

export type Renderer = {
  /** PDF/A-2a; the same input gives the same bytes. @throws Error naming form and field when something is missing */
  render: (input: RenderInput) => Promise<Uint8Array>
  /** What the pages say, without white space. */
  words: (input: RenderInput) => Promise<string>
  /** The pages one below the other, as an SVG. */
  pages: (input: RenderInput) => Promise<string>
  /** A procedure on paper, PDF/A-2a; the same input gives the same bytes. */
  flowchart: (input: FlowchartSheet) => Promise<Uint8Array>
  close: () => Promise<void>
}

type Waiting = { resolve: (made: Made) => void; reject: (error: Error) => void; limit: NodeJS.Timeout }
export type Asked =
  | { wanted: 'pdf' | 'words' | 'pages'; input: RenderInput }
  | { wanted: 'flowchart'; input: FlowchartSheet }
type Made = { pdf?: Uint8Array; words?: string; pages?: string }
type Answer = { id: number } & (Made | { error: string })

/** Longer than any document takes on a busy machine: a layout that never ends must not keep the others waiting. */
const limitMilliseconds = 60_000

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
  const ask = (asked: Asked) =>
    new Promise<Made>((resolve, reject) => {
      thread ??= start()
      lastId += 1
      const limit = setTimeout(() => void thread?.terminate(), limitMilliseconds)
      waiting.set(lastId, { resolve, reject, limit })
      thread.ref()
      thread.postMessage({ id: lastId, ...asked })
    })
  return {
    render: async (input) => pdfOf(await ask({ input, wanted: 'pdf' })),
    words: async (input) => (await ask({ input, wanted: 'words' })).words ?? '',
    pages: async (input) => (await ask({ input, wanted: 'pages' })).pages ?? '',
    flowchart: async (input) => pdfOf(await ask({ input, wanted: 'flowchart' })),
    close: async () => {
      await thread?.terminate()
    },
  }
}

function pdfOf({ pdf }: Made): Uint8Array {
  if (pdf === undefined) throw new Error('文书排版没有结果')
  return pdf
}

function settle(waiting: Map<number, Waiting>, answer: Answer): void {
  const asked = waiting.get(answer.id)
  waiting.delete(answer.id)
  clearTimeout(asked?.limit)
  if ('error' in answer) asked?.reject(new Error(answer.error))
  else asked?.resolve(answer)
}

function abandon(waiting: Map<number, Waiting>, error: Error): void {
  for (const { reject, limit } of waiting.values()) {
    clearTimeout(limit)
    reject(error)
  }
  waiting.clear()
}
