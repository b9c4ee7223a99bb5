/** The surcharge of a case as it stands on a day, with its working. Reading only; what is owed is what was decided and served. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Office } from '../acts/office.ts'
import { signedInOf } from '../identity/session.routes.ts'
import { readOnly } from '../kernel/database.ts'
import { type Day, isDay } from '../kernel/day.ts'
import { problem } from '../law/problem.ts'
import { findCaseHead } from './case.views.ts'
import { surchargeView } from './enforcement-page.ts'

const Id = z.uuid()
const type = 'application/problem+json'

export function surchargeRoutes(app: FastifyInstance, { office }: { office: Office }): void {
  app.get('/api/cases/:id/surcharge', async (request, reply) => {
    const id = Id.safeParse((request.params as { id: string }).id).data
    const { until } = request.query as { until?: string }
    if (until !== undefined && !isDay(until))
      return reply
        .code(400)
        .type(type)
        .send(problem(400, 'invalid-input', '计算至：不是有效日期（年-月-日）。'))
    const found = await readOnly(office.db, signedInOf(request).actor.agencyId, async (tx) =>
      id !== undefined && (await findCaseHead(tx, id)) ? surchargeView(office, tx, id, until as Day) : undefined,
    )
    if (found) return found
    return reply
      .code(404)
      .type(type)
      .send(problem(404, 'no-surcharge', '没有逾期未缴的罚款。'))
  })
}
