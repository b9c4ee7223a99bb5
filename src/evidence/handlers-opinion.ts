/** The proposals that a handler makes within a measure: each begins a round of approval of its own kind. */
import type { Context } from '../acts/context.ts'
import { longTextField } from '../acts/field.ts'
import { type ApprovalOpinion, opinionOf } from '../approvals/index.ts'
import type { Proceeding } from '../proceedings/index.ts'

export const opinionField = longTextField('承办人意见', { max: 2000 })

export function handlersOpinion(
  { proceeding, kind }: { proceeding: Proceeding; kind: string },
  opinion: string,
  context: Context,
): ApprovalOpinion {
  const of = { agencyId: context.actor.agencyId, subjectId: proceeding.id, kind, round: context.newId() }
  return opinionOf(context, { ...of, level: 'handler' }, { outcome: 'agreed', opinion })
}
