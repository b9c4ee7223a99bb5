/** Every act over HTTP: one line an act, the same four steps for all. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Actor } from '../identity/actor.ts'
import { signedInOf } from '../identity/session.routes.ts'
import { type Problem, problem, problemOfRefusal, problemOfWarnings } from '../law/problem.ts'
import type { Refusal } from '../law/refusal.ts'
import type { AnyAct } from './act.ts'
import type { Done } from './index.ts'
import type { Office } from './office.ts'
import { perform } from './perform.ts'

const Key = z.uuid()

export type ActRoutes = {
  office: Office
  actsByPath: [string, AnyAct][]
  /** What must be seen before an act and lies outside the database: an uploaded file read and tried. */
  beforehand: (act: AnyAct, input: Record<string, unknown>, actor: Actor) => Promise<Refusal | undefined>
  /** What follows a done act before the person is answered: documents set in type. */
  afterwards: (done: Done, request: FastifyRequest) => Promise<Done>
}

export function actRoutes(app: FastifyInstance, options: ActRoutes): void {
  for (const [path, act] of options.actsByPath)
    app.post(path, async (request, reply) => {
      const answer = await answerTo(act, request, options)
      return 'detail' in answer ? reply.code(answer.status).type('application/problem+json').send(answer) : answer
    })
}

async function answerTo(
  act: AnyAct,
  request: FastifyRequest,
  { office, beforehand, afterwards }: ActRoutes,
): Promise<Done | Problem> {
  const { actor, mustChangePassword } = signedInOf(request)
  if (mustChangePassword) return problem(403, 'password-must-change', '首次登录须先修改密码。')
  const key = Key.safeParse(request.headers['idempotency-key'])
  if (!key.success) return problem(400, 'key-missing', '请求头缺少 Idempotency-Key（UUID）：同一请求凭它只办理一次。')
  const input = { ...(request.body as object | undefined), ...(request.params as object) }
  const unfit = await beforehand(act, input, actor)
  if (unfit) return problemOfRefusal(unfit)
  const outcome = await perform(office, act, { actor, input, key: key.data, clientAddress: request.ip })
  if ('refusal' in outcome) return problemOfRefusal(outcome.refusal)
  if ('warnings' in outcome) return problemOfWarnings(outcome.warnings)
  return afterwards(outcome.done, request)
}
