/** The flowcharts on paper: set in type when first asked for, and kept as long as the sheet says the same. */
import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Database } from '../kernel/database.ts'
import { findProcedureSheet } from './portal.views.ts'
import type { ProcedureSheet } from './portal-pages.ts'

export type FlowchartOptions = {
  /** Opened as mingzheng_portal: it can read the public store and nothing else. */
  portalDb: Database
  /** Sets a procedure in type: PDF/A-2a, the same bytes for the same sheet. */
  flowchart: (sheet: ProcedureSheet) => Promise<Uint8Array>
}

type Kept = { sheetSha256: string; made: Promise<{ pdf: Buffer; etag: string }> }

export function flowchartRoutes(app: FastifyInstance, { portalDb, flowchart }: FlowchartOptions): void {
  const kept = new Map<string, Kept>()

  /** One file a table, made once for all who ask at the same time; a fault is answered, not remembered. */
  const pdfOf = (name: string, sheet: ProcedureSheet): Kept['made'] => {
    const sheetSha256 = sha256(JSON.stringify(sheet)).toString('hex')
    const before = kept.get(name)
    if (before?.sheetSha256 === sheetSha256) return before.made
    const made = flowchart(sheet).then((bytes) => {
      const pdf = Buffer.from(bytes)
      return { pdf, etag: `"${sha256(pdf).toString('base64url').slice(0, 22)}"` }
    })
    kept.set(name, { sheetSha256, made })
    made.catch(() => kept.delete(name))
    return made
  }

  app.get<{ Params: { name: string } }>('/procedures/:name.pdf', async (request, reply) => {
    const { name } = request.params
    const sheet = await findProcedureSheet(portalDb, name)
    if (!sheet) return reply.callNotFound()
    const { pdf, etag } = await pdfOf(name, sheet)
    reply.headers({ etag, 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' })
    if (request.headers['if-none-match'] === etag) return reply.code(304).send()
    return reply
      .type('application/pdf')
      .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(`${sheet.title}.pdf`)}`)
      .send(pdf)
  })
}

function sha256(content: string | Buffer): Buffer {
  return createHash('sha256').update(content).digest()
}
