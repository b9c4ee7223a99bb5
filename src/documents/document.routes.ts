/** Documents and files over HTTP. */
import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import { type BlobStore, BlobTooLarge } from '../blobs/blob-store.ts'
import { signedInOf } from '../identity/session.routes.ts'
import { type Database, readOnly } from '../kernel/database.ts'
import { problem } from '../law/problem.ts'
import { findPdf, findScan } from './document.views.ts'
import { getForm } from './form-register.ts'
import type { Rendering } from './rendering.ts'
import { lookedAt, sendPages } from './send-pages.ts'

/** One file of evidence; longer recordings come in pieces. */
const fileLimitBytes = 200 * 1024 * 1024
const type = 'application/problem+json'
const Id = z.uuid()

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

type Options = { db: Database; blobs: BlobStore; rendering: Rendering }

export function documentRoutes(app: FastifyInstance, { db, blobs, rendering }: Options): void {
  app.get('/api/documents/:file.docx', async (request, reply) => {
    const { actor } = signedInOf(request)
    const id = Id.safeParse((request.params as { file: string }).file)
    const made = id.success ? await rendering.word(actor.agencyId, id.data) : undefined
    if (!made)
      return reply
        .code(404)
        .type(type)
        .send(problem(404, 'not-found', '没有这份文书。'))
    reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(made.name)}.docx`)
    return reply.type(wordType).send(Buffer.from(made.file))
  })

  app.get('/api/documents/:file', async (request, reply) => {
    const { actor } = signedInOf(request)
    const id = Id.safeParse((request.params as { file: string }).file.replace(/\.pdf$/, ''))
    const found = id.success ? await readOnly(db, actor.agencyId, (tx) => findPdf(tx, id.data)) : undefined
    if (!found)
      return reply
        .code(404)
        .type(type)
        .send(problem(404, 'not-found', '没有这份文书。'))
    if (found.pdfSha256 === null) return sendUnfinished(reply, await rendering.unsealed(actor.agencyId, found.id))
    const name = encodeURIComponent(`${getForm(found.form).title}${found.number ?? ''}.pdf`)
    reply.header('content-disposition', `inline; filename*=UTF-8''${name}`)
    reply.header('cache-control', 'private, max-age=3600').header('x-frame-options', 'SAMEORIGIN')
    return reply.type('application/pdf').send(blobs.read(found.pdfSha256))
  })

  lookRoutes(app, { db, blobs, rendering })
  fileRoutes(app, blobs)
}

/** For the eye only: the pages on a telephone, the paper that was signed and scanned. */
function lookRoutes(app: FastifyInstance, { db, blobs, rendering }: Options): void {
  app.get('/api/documents/:file.svg', async (request, reply) => {
    const { actor } = signedInOf(request)
    const id = Id.safeParse((request.params as { file: string }).file)
    const pages = id.success ? await rendering.pages(actor.agencyId, id.data) : undefined
    if (pages === undefined)
      return reply
        .code(404)
        .type(type)
        .send(problem(404, 'not-found', '没有这份文书。'))
    return sendPages(reply, pages)
  })

  app.get('/api/documents/:id/scan', async (request, reply) => {
    const { actor } = signedInOf(request)
    const id = Id.safeParse((request.params as { id: string }).id)
    const scan = id.success ? await readOnly(db, actor.agencyId, (tx) => findScan(tx, id.data)) : undefined
    if (!scan)
      return reply
        .code(404)
        .type(type)
        .send(problem(404, 'not-found', '没有这份签名扫描件。'))
    reply.headers({ 'x-content-type-options': 'nosniff', 'cache-control': 'private, max-age=3600', ...lookedAt })
    return reply.type(scan.mediaType).send(blobs.read(scan.sha256))
  })
}

function sendUnfinished(reply: FastifyReply, pdf: Uint8Array | undefined): FastifyReply {
  if (!pdf)
    return reply
      .code(404)
      .type(type)
      .send(problem(404, 'not-rendered', '版式文件正在生成，请稍候片刻。'))
  reply.header('cache-control', 'no-store').header('x-frame-options', 'SAMEORIGIN')
  return reply.type('application/pdf').send(Buffer.from(pdf))
}

function fileRoutes(app: FastifyInstance, blobs: BlobStore): void {
  app.removeContentTypeParser('text/plain') // a text file of evidence is bytes like any other
  app.addContentTypeParser(/^(image|video|audio|text|application)\//, (_request, payload, done) => done(null, payload))
  app.post('/api/files', { bodyLimit: fileLimitBytes }, async (request, reply) => {
    signedInOf(request)
    const name = decodeURIComponent(String(request.headers['x-file-name'] ?? '')).slice(0, 200)
    try {
      const kept = await blobs.put(request.raw, fileLimitBytes)
      if (kept.sizeBytes === 0)
        return reply
          .code(400)
          .type(type)
          .send(problem(400, 'file-empty', '文件是空的。'))
      return { ...kept, name }
    } catch (fault) {
      if (!(fault instanceof BlobTooLarge)) throw fault
      return reply
        .code(413)
        .type(type)
        .send(problem(413, 'file-too-large', `文件超过上限 ${fileLimitBytes / 1024 / 1024} MB。`))
    }
  })
}
