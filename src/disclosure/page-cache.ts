/** Rendered public pages, compressed once and kept for two seconds: under load a page is made once, not a thousand times. */
import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

export type Rendered = { status: number; body: Buffer; brotli: Buffer; gzip: Buffer; etag: string }

const keptMs = 2000
const mostPages = 500

export type PageCache = {
  /** `draw` is called once for all who ask for the same key at the same time. */
  page: (key: string, nowMs: number, draw: () => Promise<{ status: number; html: string }>) => Promise<Rendered>
}

export function pageCache(): PageCache {
  const pages = new Map<string, { until: number; rendered: Promise<Rendered> }>()
  return {
    page: (key, nowMs, draw) => {
      const kept = pages.get(key)
      if (kept && nowMs < kept.until) return kept.rendered
      if (pages.size >= mostPages) pages.delete(pages.keys().next().value ?? '')
      const rendered = draw().then(compressed)
      pages.set(key, { until: nowMs + keptMs, rendered })
      rendered.catch(() => pages.delete(key)) // a fault is answered, not remembered
      return rendered
    },
  }
}

export function compressed({ status, html }: { status: number; html: string }): Rendered {
  const body = Buffer.from(html)
  const brotli = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  return { status, body, brotli, gzip: gzipSync(body), etag }
}
