/** The bundle of an archived case over HTTP: made once, then the same file for everybody. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { signedInOf } from '../identity/session.routes.ts'
import { problem } from '../law/problem.ts'
import { type ArchiveKeeper, archiveFile } from './archive-file.ts'

const Id = z.uuid()

export function archiveRoutes(app: FastifyInstance, options: ArchiveKeeper): void {
  for (const place of ['cases', 'proceedings']) app.get(`/api/${place}/:id/archive.zip`, answer)

  async function answer(request: FastifyRequest, reply: FastifyReply) {
    const { actor } = signedInOf(request)
    const id = Id.safeParse((request.params as { id: string }).id)
    const file = id.success ? await archiveFile(options, actor.agencyId, id.data) : undefined
    const type = 'application/problem+json'
    if (!file)
      return reply
        .code(404)
        .type(type)
        .send(problem(404, 'not-archived', '尚未归档，没有案卷包。'))
    const { size } = await stat(file)
    reply
      .header('content-disposition', `attachment; filename="mingzheng-${id.data}.zip"`)
      .header('content-length', size)
    return reply.type('application/zip').send(createReadStream(file))
  }
}
