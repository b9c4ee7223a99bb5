/** The page of one document, what may be done with it, and the register of seals. Reading only. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { AnyAct } from '../acts/act.ts'
import { listAvailable } from '../acts/available.ts'
import type { Office } from '../acts/office.ts'
import { documentCourse } from '../documents/index.ts'
import { signedInOf } from '../identity/session.routes.ts'
import { readOnly } from '../kernel/database.ts'
import { problem } from '../law/problem.ts'
import { documentPage, sealRegister } from './document-page.ts'

type Options = { office: Office; pathOf: (act: AnyAct) => string }

const Id = z.uuid()
const Page = z.object({ page: z.coerce.number().int().min(1).max(10_000).catch(1).default(1) })

export function documentPageRoutes(app: FastifyInstance, { office, pathOf }: Options): void {
  const idOf = (params: unknown) => Id.safeParse((params as { id: string }).id).data

  app.get('/api/documents/:id/page', async (request, reply) => {
    const { actor } = signedInOf(request)
    const id = idOf(request.params)
    const page = id === undefined ? undefined : await readOnly(office.db, actor.agencyId, (tx) => documentPage(tx, id))
    return (
      page ??
      reply
        .code(404)
        .type('application/problem+json')
        .send(problem(404, 'not-found', '没有这份文书，或者不属于本机关。'))
    )
  })

  app.get('/api/documents/:id/acts', async (request, reply) => {
    const { actor } = signedInOf(request)
    const subjectId = idOf(request.params)
    if (subjectId === undefined)
      return reply
        .code(404)
        .type('application/problem+json')
        .send(problem(404, 'not-found', '没有这份文书。'))
    const acts = await listAvailable(office, { actor, key: documentCourse.key, subjectId, pathOf })
    // who serves it is settled where what awaits service is listed
    return { acts: acts.filter(({ procedure }) => procedure === documentCourse.label) }
  })

  app.get('/api/seal-uses', (request) => {
    const { actor } = signedInOf(request)
    return readOnly(office.db, actor.agencyId, (tx) => sealRegister(tx, Page.parse(request.query).page))
  })
}
