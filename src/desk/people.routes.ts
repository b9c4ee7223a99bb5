/** Officers and their certificates over HTTP. Reading only. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Office } from '../acts/office.ts'
import type { BlobStore } from '../blobs/blob-store.ts'
import type { Role } from '../identity/role.ts'
import { signedInOf } from '../identity/session.routes.ts'
import { readOnly, type Tx } from '../kernel/database.ts'
import { dayOf } from '../kernel/day.ts'
import { problem } from '../law/problem.ts'
import { counselList } from './counsel-page.ts'
import { findPersonHead } from './officer.views.ts'
import { officerList } from './officer-list.ts'
import { personPage } from './person-page.ts'
import { staffingPage } from './staffing-page.ts'

const Asked = z.object({
  q: z.string().trim().max(60).catch('').default(''),
  state: z.string().max(40).catch('').default(''),
  section: z.string().max(60).catch('').default(''),
  odd: z.coerce.boolean().catch(false).default(false),
  page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1),
})
const leading: Role[] = ['agency-head', 'deputy-head', 'section-head', 'administrator', 'supervisor', 'auditor']
const Id = z.uuid()
const type = 'application/problem+json'

export function peopleRoutes(app: FastifyInstance, { office, blobs }: { office: Office; blobs: BlobStore }): void {
  const read = <T>(request: FastifyRequest, work: (tx: Tx) => Promise<T>): Promise<T> =>
    readOnly(office.db, signedInOf(request).actor.agencyId, work)
  const idOf = (request: FastifyRequest) => Id.safeParse((request.params as { id: string }).id).data

  app.get('/api/officers', (request) =>
    read(request, async (tx) => {
      const law = await office.lawBook(tx)
      return officerList(tx, Asked.parse(request.query), { law, today: dayOf(office.clock()) })
    }),
  )

  app.get('/api/staffing', async (request, reply) => {
    const leads = signedInOf(request).actor.roles.some((role) => leading.includes(role))
    if (leads) return await read(request, (tx) => staffingPage(office, tx))
    return reply
      .code(403)
      .type(type)
      .send(problem(403, 'role-missing', '人员与资格由领导、股室负责人、管理和监督人员查看。'))
  })

  app.get('/api/counsel', (request) => read(request, (tx) => counselList(office, tx)))

  app.get('/api/persons/:id', async (request, reply) => {
    const id = idOf(request)
    const page = id === undefined ? undefined : await read(request, (tx) => personPage(office, tx, id))
    return (
      page ??
      reply
        .code(404)
        .type(type)
        .send(problem(404, 'not-found', '没有登记这名人员。'))
    )
  })

  app.get('/api/persons/:id/photo', async (request, reply) => {
    const id = idOf(request)
    const head = id === undefined ? undefined : await read(request, (tx) => findPersonHead(tx, id))
    if (!head?.photo || !(await blobs.has(head.photo.sha256)))
      return reply
        .code(404)
        .type(type)
        .send(problem(404, 'not-found', '没有照片。'))
    reply.headers({ 'x-content-type-options': 'nosniff', 'cache-control': 'private, max-age=3600' })
    return reply.type(head.photo.mediaType).send(blobs.read(head.photo.sha256))
  })
}
