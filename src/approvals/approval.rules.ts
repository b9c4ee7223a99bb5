/** Levels of approval are different persons, none of whom handles the matter (regulations V-04). */
import type { Context } from '../acts/context.ts'
import { penaltyLaw } from '../law/citation.ts'
import { type Refusal, refuse } from '../law/refusal.ts'
import type { ApprovalLevel, ApprovalOpinion, ApprovalOutcome } from './approval.ts'

export function mustBeAnotherPerson(personId: string, given: ApprovalOpinion[]): Refusal | undefined {
  const own = given.find((opinion) => opinion.personId === personId)
  if (!own) return undefined
  const basis = [penaltyLaw(57, 1), penaltyLaw(58, 1)]
  return refuse(
    'same-person',
    '承办、审核、审批须由不同人员办理，您已在本轮签署过意见。',
    basis,
    '请由另一名有权限的人员办理。',
  )
}

type Given = { agencyId: string; subjectId: string; kind: string; level: ApprovalLevel; round: string }

/** The acting person's own opinion. */
export function opinionOf(
  context: Context,
  given: Given,
  said: { outcome: ApprovalOutcome; opinion: string },
): ApprovalOpinion {
  const { personId, name, post } = context.actor
  return { id: context.newId(), ...given, personId, name, post, certificateNumber: null, ...said, givenAt: context.now }
}
