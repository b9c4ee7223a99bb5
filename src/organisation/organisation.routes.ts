/** Whose door this is: the identity of an agency is public. */
import type { FastifyInstance } from 'fastify'
import type { Database } from '../kernel/database.ts'
import { problem } from '../law/problem.ts'
import { findOnlyAgency } from './organisation.views.ts'

export function organisationRoutes(app: FastifyInstance, { db }: { db: Database }): void {
  app.get('/api/agency', async (_request, reply) => {
    const agency = await findOnlyAgency(db)
    if (agency) return agency
    const several = problem(404, 'not-one-agency', '本系统由多个机关共用，登录后才知道属于哪一个机关。')
    return reply.code(404).type('application/problem+json').send(several)
  })
}
