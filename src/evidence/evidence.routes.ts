/** Evidence over HTTP: whoever reviews or decides looks at the very file that was collected. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { BlobStore } from '../blobs/blob-store.ts'
import { signedInOf } from '../identity/session.routes.ts'
import { type Database, readOnly } from '../kernel/database.ts'
import { problem } from '../law/problem.ts'
import { findEvidenceFile } from './evidence.views.ts'

const Id = z.uuid()

/** What a browser shows without running anything; the rest is saved. */
const shownInPlace = /^(image\/(png|jpeg|gif|webp)|application\/pdf|text\/plain|audio\/[\w.+-]+|video\/[\w.+-]+)$/

export function evidenceRoutes(app: FastifyInstance, { db, blobs }: { db: Database; blobs: BlobStore }): void {
  app.get('/api/evidence/:id/file', async (request, reply) => {
    const { actor } = signedInOf(request)
    const id = Id.safeParse((request.params as { id: string }).id)
    const file = id.success ? await readOnly(db, actor.agencyId, (tx) => findEvidenceFile(tx, id.data)) : undefined
    if (!file || !(await blobs.has(file.sha256)))
      return reply
        .code(404)
        .type('application/problem+json')
        .send(problem(404, 'not-found', '没有这份证据文件。'))
    const type = file.mediaType?.split(';')[0]?.trim().toLowerCase() ?? ''
    const shown = shownInPlace.test(type)
    // what was collected may be hostile: it is shown, never run
    reply.headers({
      'content-security-policy': "sandbox; default-src 'none'; style-src 'unsafe-inline'",
      'x-content-type-options': 'nosniff',
      'content-disposition': `${shown ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'cache-control': 'private, max-age=3600',
    })
    const sent = type === 'text/plain' ? 'text/plain; charset=utf-8' : type
    return reply.type(shown ? sent : 'application/octet-stream').send(blobs.read(file.sha256))
  })
}
