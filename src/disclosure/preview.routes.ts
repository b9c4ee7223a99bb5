/** The preview of a publication over HTTP, for those who are signed in. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { signedInOf } from '../identity/session.routes.ts'
import { type Database, readOnly } from '../kernel/database.ts'
import { problem } from '../law/problem.ts'
import { findPreviewPage } from './preview.views.ts'

const Id = z.uuid()

export function previewRoutes(app: FastifyInstance, { db }: { db: Database }): void {
  app.get('/api/cases/:id/publication-preview', async (request, reply) => {
    const { actor } = signedInOf(request)
    const id = Id.safeParse((request.params as { id: string }).id)
    const page = id.success ? await readOnly(db, actor.agencyId, (tx) => findPreviewPage(tx, id.data)) : undefined
    if (page) return page
    const missing = problem(404, 'no-preview', '本案还没有制作公示稿。')
    return reply.code(404).type('application/problem+json').send(missing)
  })
}
