/** Signing in and out, and who I am. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Database, readOnly } from '../kernel/database.ts'
import { dayOf, type Instant, instantInChinese } from '../kernel/day.ts'
import { problem } from '../law/problem.ts'
import { getUsername } from './account.views.ts'
import { roles } from './role.ts'
import type { Sessions } from './session.ts'
import { changePassword, signIn } from './sign-in.ts'

export type DemoAccounts = { accounts: { username: string; name: string; roles: string[] }[]; password: string }

type Options = {
  db: Database
  clock: () => Instant
  sessions: Sessions
  agencyOf: (agencyId: string) => Promise<{ id: string; name: string; shortName: string }>
  mode: 'demo' | 'live'
  demo: DemoAccounts | undefined
}

const Credentials = z.object({ username: z.string().trim().min(1).max(60), password: z.string().min(1).max(200) })
const Change = z.object({ current: z.string().min(1).max(200), next: z.string().min(1).max(200) })

export function sessionRoutes(app: FastifyInstance, options: Options): void {
  const { db, clock, sessions, agencyOf, mode, demo } = options

  app.post('/api/session', { config: { rateLimit: { max: 300, timeWindow: '1 minute' } } }, async (request, reply) => {
    const outcome = await signIn(db, Credentials.parse(request.body), clock())
    if ('token' in outcome) {
      sessions.begin(reply, outcome.token, request.protocol === 'https')
      return { ok: true }
    }
    const detail =
      outcome.failed === 'locked'
        ? `连续输错密码，账号已锁定，${instantInChinese(outcome.until)}后可再试。`
        : `用户名或者密码不正确，还可以再试 ${outcome.attemptsLeft} 次。`
    return reply
      .code(401)
      .type('application/problem+json')
      .send(problem(401, `sign-in-${outcome.failed}`, detail))
  })

  app.delete('/api/session', async (request, reply) => {
    await sessions.end(request, reply)
    return { ok: true }
  })

  app.get('/api/me', async (request) => {
    const { actor, mustChangePassword, section } = signedInOf(request)
    const { name, post } = actor
    const held = actor.roles.map((id) => ({ id, label: roles[id] }))
    const agency = await agencyOf(actor.agencyId)
    return { name, post, roles: held, agency, section, mustChangePassword, mode, today: dayOf(clock()) }
  })

  app.post('/api/me/password', async (request, reply) => {
    const { actor } = signedInOf(request)
    const username = await readOnly(db, actor.agencyId, (tx) => getUsername(tx, actor.accountId))
    const wrong = await changePassword(db, actor, { username, ...Change.parse(request.body) })
    sessions.forget()
    if (!wrong) return { ok: true }
    const errors = [{ path: wrong.field, message: wrong.message }]
    return reply
      .code(400)
      .type('application/problem+json')
      .send({ ...problem(400, 'invalid-input', wrong.message), errors })
  })

  app.get(
    '/api/demo-accounts',
    async (_request, reply) =>
      demo ??
      reply
        .code(404)
        .type('application/problem+json')
        .send(problem(404, 'not-found', '正式环境不提供演示账号。')),
  )
}

/** Deny by default: every route under /api that needs a person asks through this. */
export function signedInOf(request: FastifyRequest) {
  if (!request.signedIn) throw new NotSignedIn()
  return request.signedIn
}

export class NotSignedIn extends Error {}
