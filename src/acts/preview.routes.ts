/** Every act once more, only to be looked at: what it would draw up, set in type and forgotten. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { signedInOf } from '../identity/session.routes.ts'
import { problem } from '../law/problem.ts'
import type { AnyAct } from './act.ts'
import type { DraftDocument } from './context.ts'
import type { DocumentPreview } from './index.ts'
import type { Office } from './office.ts'
import { rehearse } from './rehearse.ts'

type Options = {
  office: Office
  actsByPath: [string, AnyAct][]
  setInType: (agencyId: string, drafts: DraftDocument[]) => Promise<DocumentPreview['documents']>
}

/** Somebody who fills in a form pauses between words; a program that asks all day is told to wait. */
const rateLimit = {
  max: 60,
  timeWindow: 60_000,
  keyGenerator: (request: FastifyRequest) => request.headers.cookie ?? request.ip,
}

export function documentPreviewRoutes(app: FastifyInstance, { office, actsByPath, setInType }: Options): void {
  for (const [path, act] of actsByPath)
    app.post(previewPathOf(path), { config: { rateLimit } }, async (request, reply): Promise<DocumentPreview> => {
      const { actor, mustChangePassword } = signedInOf(request)
      if (mustChangePassword)
        return reply
          .code(403)
          .type('application/problem+json')
          .send(problem(403, 'password-must-change', '首次登录须先修改密码。'))
      const input = { ...(request.body as object | undefined), ...(request.params as object) }
      const rehearsed = await rehearse(office, act, { actor, input })
      const { gaps } = rehearsed
      if ('refusal' in rehearsed) return { gaps, documents: [], reason: rehearsed.refusal.reason }
      if ('incomplete' in rehearsed) return { gaps, documents: [], reason: null }
      return { gaps, documents: await setInType(actor.agencyId, rehearsed.drafts), reason: null }
    })
}

/** /api/cases/:caseId/decision is looked at under /api/previews/cases/:caseId/decision. */
function previewPathOf(path: string): string {
  return path.replace(/^\/api\//, '/api/previews/')
}
