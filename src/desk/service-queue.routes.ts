/** The queue of service over HTTP. Reading only: to take over and to serve are acts. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { AnyAct } from '../acts/act.ts'
import { listAvailable } from '../acts/available.ts'
import type { Office } from '../acts/office.ts'
import { signedInOf } from '../identity/session.routes.ts'
import { readOnly, type Tx } from '../kernel/database.ts'
import { problem } from '../law/problem.ts'
import { serviceHandover } from '../service/index.ts'
import { QueueQuestion, servicePage, serviceQueue } from './service-queue.ts'

type Options = { office: Office; pathOf: (act: AnyAct) => string }
const Id = z.uuid()
const notFound = () => problem(404, 'not-found', '没有这份待送达的文书，可能已经送达。')

export function serviceQueueRoutes(app: FastifyInstance, { office, pathOf }: Options): void {
  const read = <T>(request: FastifyRequest, work: (tx: Tx) => Promise<T>): Promise<T> =>
    readOnly(office.db, signedInOf(request).actor.agencyId, work)
  const pageOf = async (request: FastifyRequest) => {
    const id = Id.safeParse((request.params as { id: string }).id).data
    const { actor } = signedInOf(request)
    return id === undefined ? undefined : read(request, (tx) => servicePage(office, tx, { actor, id }))
  }

  app.get('/api/service', (request) => {
    const { actor } = signedInOf(request)
    return read(request, (tx) => serviceQueue(office, tx, { actor, asked: QueueQuestion.parse(request.query) }))
  })
  app.get('/api/service/:id', async (request, reply) => {
    const page = await pageOf(request)
    return page ?? reply.code(404).type('application/problem+json').send(notFound())
  })
  app.get('/api/service/:id/acts', async (request, reply) => {
    const page = await pageOf(request)
    if (!page) return reply.code(404).type('application/problem+json').send(notFound())
    const { actor } = signedInOf(request)
    const acts = await listAvailable(office, { actor, key: serviceHandover.key, subjectId: page.id, pathOf })
    return { acts: acts.filter(({ procedure }) => procedure === serviceHandover.label) }
  })
}
