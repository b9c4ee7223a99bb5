/** Exams over HTTP, besides their acts: what is looked at, and the answers of a running attempt. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { AnyAct } from '../acts/act.ts'
import { listAvailable } from '../acts/available.ts'
import type { Office } from '../acts/office.ts'
import type { Actor } from '../identity/actor.ts'
import { signedInOf } from '../identity/session.routes.ts'
import { printCsv } from '../kernel/csv.ts'
import { readOnly, type Tx } from '../kernel/database.ts'
import { problem, problemOfRefusal } from '../law/problem.ts'
import { isRefusal } from '../law/refusal.ts'
import { acknowledge, SentAnswers } from './answering.ts'
import { listExamRows } from './exam.views.ts'
import { examPage, markingPage, mayOversee, paperPage, reviewPage } from './exam-page.ts'
import { bankPage, bankTable, mayReadBank } from './question-page.ts'
import { trainingPage } from './training-page.ts'

type Options = { office: Office; pathOf: (act: AnyAct) => string }
const Id = z.uuid()
const type = 'application/problem+json'

const missing = (reply: FastifyReply) =>
  reply
    .code(404)
    .type(type)
    .send(problem(404, 'not-found', '没有找到，或者不能由您查看。'))
const idIn = (request: FastifyRequest) => Id.safeParse((request.params as { id: string }).id).data
type Read = <T>(request: FastifyRequest, work: (tx: Tx) => Promise<T>) => Promise<T>

export function examRoutes(app: FastifyInstance, { office, pathOf }: Options): void {
  const read: Read = (request, work) => readOnly(office.db, signedInOf(request).actor.agencyId, work)

  app.get('/api/training', (request) => read(request, (tx) => trainingPage(office, tx, signedInOf(request).actor)))
  app.get('/api/exams', async (request, reply) => {
    if (!mayOversee(signedInOf(request).actor)) return missing(reply)
    return read(request, async (tx) => ({ rows: await listExamRows(tx) }))
  })
  const pages = {
    '/api/exams/:id': examPage,
    '/api/attempts/:id/marking': markingPage,
    '/api/attempts/:id/review': reviewPage,
    '/api/attempts/:id/paper': (tx: Tx, id: string, actor: Actor) => paperPage(tx, id, actor, office.clock()),
  } as const
  for (const [path, page] of Object.entries(pages))
    app.get(path, async (request, reply) => {
      const id = idIn(request)
      const { actor } = signedInOf(request)
      const found = id === undefined ? undefined : await read<unknown>(request, (tx) => page(tx, id, actor))
      return found ?? missing(reply)
    })
  actsOffered(app, { office, pathOf })
  answersTaken(app, office)
  bankRoutes(app, read)
}

function actsOffered(app: FastifyInstance, { office, pathOf }: Options): void {
  for (const [place, key] of [
    ['exams', 'examId'],
    ['attempts', 'attemptId'],
    ['resits', 'resitId'],
  ] as const)
    app.get(`/api/${place}/:id/acts`, async (request, reply) => {
      const subjectId = idIn(request)
      const { actor } = signedInOf(request)
      if (subjectId === undefined) return missing(reply)
      return { acts: await listAvailable(office, { actor, key, subjectId, pathOf }) }
    })
}

function answersTaken(app: FastifyInstance, office: Office): void {
  app.post('/api/attempts/:id/answers', async (request, reply) => {
    const id = idIn(request)
    const { actor } = signedInOf(request)
    if (id === undefined) return missing(reply)
    const answer = await acknowledge(office, actor, { attemptId: id, ...SentAnswers.parse(request.body) })
    return isRefusal(answer) ? reply.code(409).type(type).send(problemOfRefusal(answer)) : answer
  })
}

function bankRoutes(app: FastifyInstance, read: Read): void {
  app.get('/api/questions', async (request, reply) => {
    const { actor } = signedInOf(request)
    const page = await read(request, async (tx) => ((await mayReadBank(tx, actor)) ? bankPage(tx) : undefined))
    return page ?? missing(reply)
  })
  app.get('/api/questions.csv', async (request, reply) => {
    const { actor } = signedInOf(request)
    const rows = await read(request, async (tx) => ((await mayReadBank(tx, actor)) ? bankTable(tx) : undefined))
    if (!rows) return missing(reply)
    reply.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent('题库')}.csv`)
    return reply.type('text/csv; charset=utf-8').send(printCsv(rows))
  })
}
