/** My deadlines over HTTP: the list and the month, notices, a reckoning to try, the calendar for other programs. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Office } from '../acts/office.ts'
import { signedInOf } from '../identity/session.routes.ts'
import { readOnly, type Tx } from '../kernel/database.ts'
import { day, dayOf, isDay } from '../kernel/day.ts'
import { problem, problemOfRefusal } from '../law/problem.ts'
import { isRefusal, type Refusal } from '../law/refusal.ts'
import { calendarOf } from './calendar-feed.ts'
import { deadlinePage } from './deadline-page.ts'
import { markNoticesRead, noticePage } from './notice-page.ts'
import { readTrial, trialOf, trialRows } from './trial.ts'

type Options = { office: Office; publicUrl: string }

const Question = z.object({
  scope: z.enum(['mine', 'all']).catch('mine').default('mine'),
  kind: z.string().max(1).catch('').default(''),
  section: z.string().max(60).catch('').default(''),
  month: z
    .string()
    .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
    .catch('')
    .default(''),
})
const Read = z.object({ ids: z.array(z.uuid('通知编号无效')).max(500).optional() })
const Address = z.object({ agencyId: z.uuid(), token: z.string().regex(/^[\w-]{20,100}$/) })
const type = 'application/problem+json'

export function deadlinesDeskRoutes(app: FastifyInstance, { office, publicUrl }: Options): void {
  const read = <T>(request: FastifyRequest, work: (tx: Tx) => Promise<T>): Promise<T> =>
    readOnly(office.db, signedInOf(request).actor.agencyId, work)

  app.get('/api/deadlines', (request) => {
    const { actor } = signedInOf(request)
    return read(request, (tx) => deadlinePage(office, tx, { actor, asked: Question.parse(request.query) }))
  })

  app.get('/api/notices', (request) => read(request, (tx) => noticePage(office, tx, signedInOf(request).actor)))
  app.post('/api/notices/read', async (request) => {
    await markNoticesRead(office, signedInOf(request).actor, Read.parse(request.body ?? {}).ids)
    return { ok: true }
  })

  app.get('/api/law/deadlines', (request) =>
    read(request, async (tx) => {
      const { on } = request.query as { on?: string }
      const from = on !== undefined && isDay(on) ? day(on) : dayOf(office.clock())
      return { rows: trialRows(await office.lawBook(tx), from) }
    }),
  )
  app.get('/api/law/deadlines/:id', (request, reply) =>
    read(request, async (tx) => {
      const question = readTrial((request.params as { id: string }).id, request.query as Record<string, unknown>)
      const answer = isRefusal(question) ? question : trialOf(await office.lawBook(tx), question)
      return isRefusal(answer) ? refused(reply, answer) : answer
    }),
  )

  const limited = { config: { rateLimit: { max: 60, timeWindow: '1 minute' } } }
  app.get('/calendar/:agencyId/:token.ics', limited, async (request, reply) => {
    const address = Address.safeParse(request.params)
    const text = address.success ? await calendarOf(office, { ...address.data, publicUrl }) : undefined
    if (text === undefined)
      return reply
        .code(404)
        .type(type)
        .send(problem(404, 'not-found', '订阅地址不存在，或者已经更换、停用。'))
    return reply
      .type('text/calendar; charset=utf-8')
      .header('cache-control', 'private, max-age=300')
      .header('content-disposition', 'inline; filename="deadlines.ics"')
      .send(text)
  })
}

/** A question that cannot be answered is no act refused: 422, in the same words. */
function refused(reply: FastifyReply, refusal: Refusal) {
  return reply
    .code(422)
    .type(type)
    .send({ ...problemOfRefusal(refusal), status: 422, title: '无法计算' })
}
