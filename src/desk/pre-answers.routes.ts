/** What the machine answers beforehand, for the handler before submitting and for the reviewer at the desk. Reading only. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { digest } from '../acts/digest.ts'
import type { Office } from '../acts/office.ts'
import type { Actor } from '../identity/actor.ts'
import { signedInOf } from '../identity/session.routes.ts'
import { readOnly, type Tx } from '../kernel/database.ts'
import { dayOf } from '../kernel/day.ts'
import { citationInChinese } from '../law/citation.ts'
import { problem } from '../law/problem.ts'
import { checks, machineAnswers, preAnswers } from '../review-checks/index.ts'
import { loadCaseRecord, loadProceedingRecord } from '../review-checks/record.store.ts'
import { findCaseHead } from './case.views.ts'
import { findProceedingHead } from './proceeding.views.ts'

const places = {
  cases: { find: findCaseHead, load: loadCaseRecord },
  proceedings: { find: findProceedingHead, load: loadProceedingRecord },
} as const

export function preAnswerRoutes(app: FastifyInstance, office: Office): void {
  for (const [place, { find, load }] of Object.entries(places)) {
    app.get(`/api/${place}/:id/pre-answers`, async (request, reply) => {
      const id = z.uuid().safeParse((request.params as { id: string }).id).data
      const { actor } = signedInOf(request)
      const found =
        id &&
        (await readOnly(office.db, actor.agencyId, async (tx) =>
          (await find(tx, id)) ? answersOf(office, tx, { actor, record: await load(tx, id) }) : undefined,
        ))
      if (found) return found
      return reply
        .code(404)
        .type('application/problem+json')
        .send(problem(404, 'not-found', '没有找到，或者不属于本机关。'))
    })
  }
  app.get('/api/review-checks', () =>
    checks.map(({ id, point, label, basis }) => ({ id, point, label, basis: basis.map(citationInChinese) })),
  )
}

type Asked = { actor: Actor; record: Awaited<ReturnType<typeof loadCaseRecord>> }

async function answersOf(office: Office, tx: Tx, { actor, record }: Asked) {
  const now = office.clock()
  const law = await office.lawBook(tx)
  const context = { actor, now, today: dayOf(now), law, lives: {}, newId: office.newId, digest }
  return { labels: machineAnswers, points: preAnswers({ record, context, tables: office.procedures }) }
}
