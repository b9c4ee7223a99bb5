/** Every act over HTTP: one line an act, the same four steps for all. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { signedInOf } from '../identity/session.routes.ts'
import { problem, problemOfRefusal, problemOfWarnings } from '../law/problem.ts'
import type { AnyAct } from './act.ts'
import type { Done } from './index.ts'
import type { Office } from './office.ts'
import { perform } from './perform.ts'

const Key = z.uuid()

export type ActRoutes = {
  office: Office
  actsByPath: [string, AnyAct][]
  /** What follows a done act before the person is answered: documents set in type. */
  afterwards: (done: Done, request: FastifyRequest) => Promise<Done>
}

export function actRoutes(app: FastifyInstance, { office, actsByPath, afterwards }: ActRoutes): void {
  for (const [path, act] of actsByPath) {
    app.post(path, async (request, reply) => {
      const { actor, mustChangePassword } = signedInOf(request)
      const key = Key.safeParse(request.headers['idempotency-key'])
      const type = 'application/problem+json'
      if (mustChangePassword)
        return reply
          .code(403)
          .type(type)
          .send(problem(403, 'password-must-change', '首次登录须先修改密码。'))
      if (!key.success)
        return reply
          .code(400)
          .type(type)
          .send(problem(400, 'key-missing', '请求头缺少 Idempotency-Key（UUID）：同一请求凭它只办理一次。'))
      const input = { ...(request.body as object | undefined), ...(request.params as object) }
      const outcome = await perform(office, act, { actor, input, key: key.data, clientAddress: request.ip })
      if ('refusal' in outcome) {
        const refused = problemOfRefusal(outcome.refusal)
        return reply.code(refused.status).type(type).send(refused)
      }
      if ('warnings' in outcome) return reply.code(409).type(type).send(problemOfWarnings(outcome.warnings))
      return afterwards(outcome.done, request)
    })
  }
}
