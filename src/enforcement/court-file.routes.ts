/** The court file over HTTP: what is in it, and all of it as one download whose length is known beforehand. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Office } from '../acts/office.ts'
import type { BlobStore } from '../blobs/blob-store.ts'
import { signedInOf } from '../identity/session.routes.ts'
import { problem } from '../law/problem.ts'
import { courtFileParts } from './court-file.ts'
import { courtFileOf, zipOfCourtFile } from './court-file-download.ts'

const Id = z.uuid()
const type = 'application/problem+json'
const notFound = () => problem(404, 'not-found', '没有找到，或者不属于本机关。')

export function courtFileRoutes(app: FastifyInstance, { office, blobs }: { office: Office; blobs: BlobStore }): void {
  const find = (request: FastifyRequest) => {
    const id = Id.safeParse((request.params as { id: string }).id).data
    return id === undefined ? undefined : courtFileOf(office, signedInOf(request).actor.agencyId, id)
  }

  app.get('/api/proceedings/:id/court-file', async (request, reply) => {
    const file = await find(request)
    if (!file) return reply.code(404).type(type).send(notFound())
    const { items, missing } = file
    const waiting = items.filter((item) => item.file === null).length
    const rows = items.map(({ part, title, number, file: bytes }) => {
      return { part: courtFileParts[part], title, number, sizeBytes: bytes?.sizeBytes ?? null }
    })
    return { rows, missing, waiting, sizeBytes: rows.reduce((sum, row) => sum + (row.sizeBytes ?? 0), 0) }
  })

  app.get('/api/proceedings/:id/court-file.zip', async (request, reply) => {
    const file = await find(request)
    if (!file || file.items.length === 0) return reply.code(404).type(type).send(notFound())
    if (file.items.some((item) => item.file === null)) {
      const waiting = problem(409, 'not-set-in-type', '有的文书正在生成 PDF，请稍候再下载。')
      return reply.code(409).type(type).send(waiting)
    }
    const { stream, sizeBytes } = await zipOfCourtFile(file, blobs)
    const name = encodeURIComponent('申请强制执行材料.zip')
    reply.header('content-disposition', `attachment; filename*=UTF-8''${name}`).header('content-length', sizeBytes)
    return reply.type('application/zip').send(stream)
  })
}
