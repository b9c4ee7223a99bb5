/** The machine's answers over HTTP, for the handler before submitting and for the reviewer at the desk. Reading only. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Office } from '../acts/office.ts'
import { reviewPoints } from '../approvals/index.ts'
import { signedInOf } from '../identity/session.routes.ts'
import { readOnly } from '../kernel/database.ts'
import { citationInChinese } from '../law/citation.ts'
import { problem } from '../law/problem.ts'
import { checks } from '../review-checks/index.ts'
import { preAnswersOf } from './pre-answers.ts'

const notFound = problem(404, 'not-found', '没有找到，或者不属于本机关。')

export function preAnswerRoutes(app: FastifyInstance, office: Office): void {
  for (const place of ['cases', 'proceedings'] as const)
    app.get(`/api/${place}/:id/pre-answers`, async (request, reply) => {
      const id = z.uuid().safeParse((request.params as { id: string }).id).data
      const { actor } = signedInOf(request)
      const found =
        id && (await readOnly(office.db, actor.agencyId, (tx) => preAnswersOf(office, tx, { actor, place, id })))
      return found || reply.code(404).type('application/problem+json').send(notFound)
    })
  app.get('/api/review-checks', () => ({
    points: reviewPoints,
    checks: checks.map(({ id, point, label, basis }) => ({ id, point, label, basis: basis.map(citationInChinese) })),
  }))
}
