/** Sessions over HTTP: a cookie that only the server can read, and whom it stands for. */
import type {} from '@fastify/cookie'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Database } from '../kernel/database.ts'
import type { Instant } from '../kernel/day.ts'
import { findSignedIn, removeSession, type SignedIn } from './account.store.ts'
import { hashToken } from './sign-in.ts'

declare module 'fastify' {
  interface FastifyRequest {
    signedIn: SignedIn | undefined
  }
}

const cookie = 'mingzheng_session'
/** How long a session is believed without asking the database: a sign-out elsewhere is noticed within this time. */
const rememberedMs = 5_000

type Remembered = { signedIn: SignedIn | undefined; at: number }

export function sessions(app: FastifyInstance, { db, clock }: { db: Database; clock: () => Instant }) {
  const remembered = new Map<string, Remembered>()
  app.decorateRequest('signedIn', undefined)

  async function whoIs(request: FastifyRequest): Promise<SignedIn | undefined> {
    const token = request.cookies[cookie]
    if (token === undefined || token.length > 100) return undefined
    const hash = hashToken(token)
    const now = clock()
    const known = remembered.get(hash)
    if (known && Date.parse(now) - known.at < rememberedMs) return known.signedIn
    const signedIn = await findSignedIn(db, hash, now)
    if (remembered.size > 5_000) remembered.clear()
    remembered.set(hash, { signedIn, at: Date.parse(now) })
    return signedIn
  }

  app.addHook('onRequest', async (request) => {
    if (request.url.startsWith('/api/')) request.signedIn = await whoIs(request)
  })

  return {
    begin: (reply: FastifyReply, token: string, secure: boolean) =>
      reply.setCookie(cookie, token, { path: '/', httpOnly: true, sameSite: 'strict', secure, maxAge: 12 * 3600 }),
    end: async (request: FastifyRequest, reply: FastifyReply) => {
      const token = request.cookies[cookie]
      if (token !== undefined) {
        remembered.delete(hashToken(token))
        await removeSession(db, hashToken(token))
      }
      reply.clearCookie(cookie, { path: '/' })
    },
    forget: () => remembered.clear(),
  }
}

export type Sessions = ReturnType<typeof sessions>
